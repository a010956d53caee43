#!/bin/sh
# Cuts the faces in src/main/resources/faces from the whole ones, anew and to the byte the same.
# It needs npm, and Python with the two packages below. Rarely run: ./dev faces
set -eu
cd "$(dirname -- "$0")/../../.."
out=$PWD/src/main/resources/faces
made=$PWD/target/faces
mkdir -p "$made"
cd "$made"
python3 -m venv tools
tools/bin/pip -q install fonttools==4.66.1 brotli==1.2.0
for package in @expo-google-fonts/eb-garamond@0.4.3 @expo-google-fonts/amiri@0.4.1; do
    tar -xzf "$(npm pack --silent "$package")"
    licence=$(basename "${package%@*}")
    cp package/LICENSE_FONT "$out/OFL-$licence.txt"
    cp package/*/*.ttf .
done

# What letters need to stand beside one another; the figures; small capitals.
text=kern,liga,clig,calt,ccmp,locl,onum,pnum,lnum,tnum
marks=mark,mkmk
arabic=init,medi,fina,isol,rlig,curs,rtlm

# cut FACE NAME FEATURES CHARACTERS
cut() {
    SOURCE_DATE_EPOCH=0 tools/bin/pyftsubset "$1.ttf" --output-file="$out/$2.woff2" --flavor=woff2 \
        --unicodes="$4" --layout-features="$3" --no-hinting --drop-tables+=DSIG,meta --name-IDs=0,1,2,3,4,5,6,13,14
}

for style in Regular:regular Regular_Italic:italic SemiBold:bold; do
    case ${style%:*} in
        Regular) weight=400 capitals=,smcp,c2sc ;;
        Regular_Italic) weight=400 capitals=,smcp,c2sc ;;
        SemiBold) weight=600 capitals= ;;
    esac
    face=EBGaramond_$weight${style%:*}
    name=${style#*:}
    cut "$face" "$name-latin" "$text$capitals" \
        U+20-7E,U+A0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212
    cut "$face" "$name-latin-ext" "$text,$marks$capitals" \
        U+100-130,U+132-151,U+154-24F,U+259,U+300-304,U+306-308,U+30A-30C,U+323,U+327-328,U+1E00-1EFF,U+20A0-20AB,U+20AD-20BF,U+2113,U+2116
    cut "$face" "$name-cyrillic" "$text,$marks$capitals" \
        U+300-301,U+306,U+308,U+400-45F,U+462-463,U+46A-46B,U+472-475,U+48A-4FF
    cut "$face" "$name-greek" "$text,$marks$capitals" \
        U+300-301,U+304,U+306,U+308,U+313-314,U+342,U+345,U+370-3FF,U+1F00-1FFF
done
for style in 400Regular:regular 700Bold:bold; do
    cut "Amiri_${style%:*}" "${style#*:}-arabic" "kern,liga,calt,ccmp,locl,pnum,$marks,$arabic" \
        U+20-7E,U+A0,U+AB,U+BB,U+600-6FF,U+750-77F,U+200B-2011,U+2013-2014,U+2018-201E,U+2026,U+2039-203A,U+204F,U+FDF2,U+FDFC
done
ls -l "$out"
