# Builds the program where it is missing or older than its sources; read by ./standfirst. POSIX sh.
#
# target/built is written when a build has ended well and bears the moment at which it began, so
# neither a build that was cut off nor a file saved while it ran is taken for done.

# build_if_needed: afterwards the program is there; a running one keeps the files it has open.
build_if_needed() {
    [ ! -e "$turn" ] && is_current && return
    if [ ! -w . ] || { [ -d target ] && [ ! -w target ]; }; then
        [ -f target/built ] && return
        refuse "Standfirst is not built, and $PWD cannot be written:" \
            "start it once as somebody who may write there."
    fi
    need_maven
    mkdir -p target
    take_turn
    trap 'end_turn' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    is_current || build
    end_turn
    trap - EXIT INT TERM HUP
}

# is_current: built, and no source was saved since; one without sources is as it is.
is_current() {
    [ -f target/built ] || return 1
    [ -f pom.xml ] || return 0
    [ -z "$(find pom.xml src/main -newer target/built 2>/dev/null | head -n 1)" ]
}

build() {
    rm -rf target/built target/lib target/classes target/standfirst-*.jar target/*.aot* target/*.native target/*.cold
    : >target/began
    began=$(date +%s)
    echo "$began $$" >target/number
    # Nothing of the tests is fetched or compiled for a start.
    mvn -B -ntp -Dstyle.color=never -Dmaven.test.skip=true package >target/build.log 2>&1 </dev/null &
    maven=$!
    while kill -0 "$maven" 2>/dev/null; do
        progress
        sleep 0.2 2>/dev/null || sleep 1
    done
    wait "$maven" && rc=0 || rc=$?
    maven=
    seconds=$(($(date +%s) - began))
    if [ "$rc" != 0 ]; then
        line "The build failed after $seconds s. The last lines of $PWD/target/build.log:"
        echo >&2
        tail -n 30 target/build.log >&2
        echo >&2
        if grep -Eq 'Could not (transfer|resolve)|[Uu]nknown ?[Hh]ost|offline mode' target/build.log; then
            refuse "A library could not be fetched: connect this machine to the network and start again."
        fi
        printf '%s\n' "Put right what it names and start again; if you changed nothing, send us that file." >&2
        exit 1
    fi
    line "Built in $seconds s."
    mv target/began target/built
}

# progress: a line that moves on a terminal, one every ten seconds elsewhere.
progress() {
    seconds=$(($(date +%s) - began))
    if [ -t 2 ]; then
        printf '\rBuilding Standfirst, once … %d s ' "$seconds" >&2
    elif [ "$seconds" -ge "${next:-0}" ]; then
        printf 'Building Standfirst, once … %d s\n' "$seconds" >&2
        next=$((seconds + 10))
    fi
}

# line WORDS…: a line of its own, over the one that moves.
line() {
    if [ -t 2 ]; then printf '\r\033[K' >&2; fi
    printf '%s\n' "$*" >&2
}

# One builds at a time. The turn is a file that holds the builder's process number; “ln” makes it
# whole or not at all.
turn=target/building

take_turn() {
    echo $$ >"$turn.$$"
    while ! ln "$turn.$$" "$turn" 2>/dev/null; do
        holder=$(cat "$turn" 2>/dev/null) || continue
        if is_alive "$holder"; then
            [ -n "${told-}" ] || line "Another start is building (process $holder); waiting for it." \
                "If there is none, delete $PWD/$turn."
            told=yes
            sleep 1
        elif mkdir "$turn.left.$holder" 2>/dev/null; then
            # Left behind by one that was killed. Only who made this folder may look and remove.
            [ "$(cat "$turn" 2>/dev/null)" != "$holder" ] || rm -f "$turn"
            rmdir "$turn.left.$holder"
        fi
    done
    rm -f "$turn.$$"
}

end_turn() {
    [ -z "${maven-}" ] || kill "$maven" 2>/dev/null || :
    rm -f "$turn" "$turn.$$"
}

# is_alive PID: also when it belongs to somebody else.
is_alive() {
    kill -0 "$1" 2>/dev/null || [ -d "/proc/$1" ]
}
