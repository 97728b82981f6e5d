# Functions and variables of the packaging scripts, to be sourced with '.'.

# The time of every file in a package: SOURCE_DATE_EPOCH, or else the time of the last commit, or
# else that of the changelog.
: "${SOURCE_DATE_EPOCH:=$(git log -1 --format=%ct 2> /dev/null || stat -c %Y CHANGELOG.md)}"
export SOURCE_DATE_EPOCH

# Sets the modes and times of a folder's files, independent of umask and clock.
settle() {
  find "$1" -type d -exec chmod 755 {} +
  find "$1" -type f -perm /111 -exec chmod 755 {} +
  find "$1" -type f ! -perm /111 -exec chmod 644 {} +
  find "$1" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}
