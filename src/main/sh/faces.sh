#!/bin/sh
# Cuts the faces in src/main/resources/faces from the whole ones, anew and to the byte the same.
# It needs npm, and of Debian fonttools (4.38 made these) and python3-brotli. Rarely run: ./dev faces
set -eu
cd "$(dirname -- "$0")/../../.."
out=$PWD/src/main/resources/faces
made=$PWD/target/faces
mkdir -p "$made"
cd "$made"
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
    SOURCE_DATE_EPOCH=0 pyftsubset "$1.ttf" --output-file="$out/$2.woff2" --flavor=woff2 \
        --unicodes="$4" --layout-features="$3" --no-hinting --drop-tables+=DSIG,meta --name-IDs=0,1,2,3,4,5,6,13,14
}

# A page in one language takes one cut of a style; the rarer letters of a script are a cut of their own.
rm -f "$out"/*.woff2
for style in Regular:regular Regular_Italic:italic SemiBold:bold; do
    case ${style%:*} in
        Regular) weight=400 capitals=,smcp,c2sc ;;
        Regular_Italic) weight=400 capitals= ;;
        SemiBold) weight=600 capitals= ;;
    esac
    face=EBGaramond_$weight${style%:*}
    name=${style#*:}
    cut "$face" "$name-latin" "$text$capitals" \
        U+20-7E,U+A0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212
    cut "$face" "$name-latin-a" "$text$capitals" \
        U+100-130,U+132-151,U+154-17F,U+192,U+218-21B
    cut "$face" "$name-latin-b" "$text,$marks$capitals" \
        U+180-191,U+193-217,U+21C-24F,U+259,U+300-304,U+306-308,U+30A-30C,U+323,U+327-328,U+1E00-1EFF,U+20A0-20AB,U+20AD-20BF,U+2113
    cut "$face" "$name-cyrillic" "$text,$marks" \
        U+301,U+400-45F,U+490-491,U+2116
    cut "$face" "$name-cyrillic-b" "$text,$marks" \
        U+300-301,U+306,U+308,U+462-463,U+46A-46B,U+472-475,U+48A-48F,U+492-4FF
    cut "$face" "$name-greek" "$text,$marks$capitals" \
        U+300-301,U+304,U+306,U+308,U+313-314,U+342,U+345,U+370-3FF,U+1F00-1FFF
done
# Arabic and Persian; then what the other languages of the script have besides.
for style in 400Regular:regular 700Bold:bold; do
    cut "Amiri_${style%:*}" "${style#*:}-arabic" "kern,liga,calt,ccmp,locl,pnum,$marks,$arabic" \
        U+20-21,U+28-29,U+2D-2F,U+3A,U+A0,U+AB,U+BB,U+60C,U+61B,U+61F,U+621-63A,U+640-652,U+660-66C,U+670-671,U+67E,U+686,U+698,U+6A4,U+6A9,U+6AF,U+6CC,U+6F0-6F9,U+200C-200F,U+2013-2014,U+2026
    cut "Amiri_${style%:*}" "${style#*:}-arabic-b" "kern,liga,calt,ccmp,locl,pnum,$marks,$arabic" \
        U+20,U+600-60B,U+60D-61A,U+61C-61E,U+620,U+63B-63F,U+653-65F,U+66D-66F,U+672-67D,U+67F-685,U+687-697,U+699-6A3,U+6A5-6A8,U+6AA-6AE,U+6B0-6CB,U+6CD-6EF,U+6FA-6FF,U+750-77F,U+FDF2,U+FDFC
done
ls -l "$out"
