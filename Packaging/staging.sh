# What the scripts that make packages share; to be read with '.'.

# The time of every file in a package: given by SOURCE_DATE_EPOCH, else of the last commit, else of
# the changelog.
: "${SOURCE_DATE_EPOCH:=$(git log -1 --format=%ct 2> /dev/null || stat -c %Y CHANGELOG.md)}"
export SOURCE_DATE_EPOCH

# Gives the files of a folder modes and times that depend on nobody's umask and clock.
settle() {
  find "$1" -type d -exec chmod 755 {} +
  find "$1" -type f -perm /111 -exec chmod 755 {} +
  find "$1" -type f ! -perm /111 -exec chmod 644 {} +
  find "$1" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}
