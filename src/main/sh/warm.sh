# Keeps what Java learns by a start for those to come (JEP 514); read by ./standfirst. POSIX sh.
# The house, java_options and classes are set there, and what is set here is used there.
# shellcheck disable=SC2154,SC2034
#
# Java 25.0.3 takes a cache of other jars without a word and runs the old code (JDK-8377932), so a
# cache bears the number of the build, and of the files, the Java and the options that it was made with.

# warm: sets “warmth” to the cache of this very program, which is made where there is none; empty
# where there can be none. “library” says where SQLite lies beside it, out of its jar. “unseen” keeps
# Java from speaking of a cache that does not suit its options.
warm() {
    warmth=
    library=
    unseen=
    [ -z "${STANDFIRST_COLD-}" ] || return 0
    name=$(warmth_name) || return 0
    warmth=$house/target/$name.aot
    library=-Dorg.sqlite.lib.path=$house/target/$name.native
    unseen='-Xlog:aot*=off -Xlog:cds*=off'
    [ ! -f "$warmth" ] || return 0
    [ -f "$house/target/$name.cold" ] || [ ! -w "$house/target" ] || make_warmth
    [ -f "$warmth" ] || warmth='' library='' unseen=''
}

warmth_name() {
    [ -r "$house/target/number" ] || return 1
    {
        cat "$house/target/number" "$JAVA_HOME/release"
        ls -lnL "$house"/target/standfirst-*.jar "$house/target/lib"
        printf '%s\n' "$JAVA_HOME" "$java_options"
    } | cksum | tr ' ' -
}

# make_warmth: what is made is there whole or not at all; where it failed it is not tried again.
make_warmth() {
    rm -rf "$house"/target/*.aot* "$house"/target/*.native "$house"/target/*.cold
    line "Preparing quick starts, once …"
    # shellcheck disable=SC2086
    "$JAVA_HOME/bin/java" $java_options "$library" -XX:AOTCacheOutput="$warmth.$$" -cp "$classes" \
        org.standfirst.cli.Warming >"$house/target/warming.log" 2>&1 </dev/null || :
    if [ -s "$warmth.$$" ]; then
        mv "$warmth.$$" "$warmth"
    else
        : >"$house/target/$name.cold"
    fi
    rm -f "$warmth.$$" "$warmth.$$".*
}
