# Finds a JDK 25 and Maven, and prepares for them; read by ./standfirst and ./dev. POSIX sh.

# Where JDKs are usually kept, one folder of them to a line.
# STANDFIRST_JDKS, folders divided by colons, takes their place.
jdk_places() {
    if [ -n "${STANDFIRST_JDKS+set}" ]; then
        printf '%s\n' "$STANDFIRST_JDKS" | tr ':' '\n'
        return
    fi
    cat <<END
/usr/lib/jvm
/usr/lib64/jvm
/usr/java
/usr/local/java
/opt
/opt/java
${HOME-}/.sdkman/candidates/java
${HOME-}/.jdks
${HOME-}/.asdf/installs/java
${HOME-}/.local/share/mise/installs/java
/Library/Java/JavaVirtualMachines
${HOME-}/Library/Java/JavaVirtualMachines
/opt/homebrew/opt
/usr/local/opt
END
}

# follow PATH: the file that a chain of links ends at.
follow() {
    at=$1
    while [ -L "$at" ]; do
        to=$(readlink "$at")
        case $to in
            /*) at=$to ;;
            *) at=$(dirname -- "$at")/$to ;;
        esac
    done
    printf '%s\n' "$at"
}

# java_version HOME: what its release file says, without starting it.
java_version() {
    [ -r "$1/release" ] && sed -n 's/^JAVA_VERSION="\(.*\)".*$/\1/p' "$1/release"
}

# is_jdk_25 HOME: a whole one, compiler included, since the program is built here.
is_jdk_25() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
    case $(java_version "$1") in
        25 | 25.* | 25-*) ;;
        *) return 1 ;;
    esac
}

# java_on_path: the home of the java that a bare “java” would start, if it has one.
java_on_path() {
    found=$(command -v java) || return 1
    dirname -- "$(dirname -- "$(follow "$found")")"
}

# find_jdk: prints the home of a JDK 25; 1 where there is none.
find_jdk() {
    for home in "${JAVA_HOME-}" "$(java_on_path)"; do
        if [ -n "$home" ] && is_jdk_25 "$home"; then
            printf '%s\n' "$home"
            return
        fi
    done
    jdk_places | while IFS= read -r place; do
        for home in "$place"/* "$place"/*/Contents/Home "$place"/*/libexec/openjdk.jdk/Contents/Home; do
            if is_jdk_25 "$home"; then
                printf '%s\n' "$home"
                break 2
            fi
        done
    done | grep .
}

# need_jdk: sets JAVA_HOME to a JDK 25, or says what to do and ends with 2.
need_jdk() {
    if home=$(find_jdk); then
        JAVA_HOME=$home
        export JAVA_HOME
        return
    fi
    other=$(java_version "$(java_on_path)") || other=
    refuse "Standfirst needs a JDK 25 and found none${other:+ (the java on the path is $other)}:" \
        "install one, for example Temurin 25 from https://adoptium.net, or set JAVA_HOME to the folder of yours."
}

# need_maven: says what to do and ends with 2 where there is no Maven.
need_maven() {
    command -v mvn >/dev/null || refuse "Standfirst must be built here, and that needs Maven:" \
        "install it (“apt-get install maven”, “brew install maven”) and start again."
}

# speak_unicode: Java reads arguments and file names by the locale; with none, only ASCII comes through.
speak_unicode() {
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
        C | POSIX)
            [ -z "${LC_ALL-}" ] || LC_ALL=C.UTF-8
            LC_CTYPE=C.UTF-8
            export LC_CTYPE
            ;;
    esac
}

# refuse WORDS…: something that a person can put right.
refuse() {
    printf '%s\n' "$*" >&2
    exit 2
}
