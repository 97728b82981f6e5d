import Browsing
