#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: screens.sh PROGRAM FOLDER [NAME]..., inside a session of data/session.sh
# Opens the sample shop and saves a picture of each named screen, all of them when none is named. The window is led
# by the actions it exports on the bus; a picture counts when three in a row are the same. From the environment:
# SCREENS_SIZE (1280x800, the session 10 more each way), SCREENS_DARK (yes), SCREENS_TEXT (percent), SCREENS_SUFFIX (added
# to each file name), SCREENS_IMPORT (a folder with customers.csv, contacts.vcf
# known.csv, remarks.csv and sales.csv for the screens of the import, many.csv for its progress, overfull.csv for those of a full book,
# large.csv for those of a large one). Those of a full disk and of one that cannot be written need root, to make such a disk.
set -eu

program=$1
folder=$2
shift 2
size=${SCREENS_SIZE:-1280x800}
suffix=${SCREENS_SUFFIX:-}
# Without a compositor a window draws this many pixels of plain frame around itself; they are cut off.
edge=5
[ "${SCREENS_DARK:-no}" = no ] || export ADW_DEBUG_COLOR_SCHEME=prefer-dark
export GTK_A11Y=none

share=$(dirname "$program")/../share
id=$(basename "$(ls "$share"/applications/*.desktop)" .desktop)
path=/$(echo "$id" | tr . /)

# What a desktop with default settings would say, without anything that moves.
mkdir -p "$XDG_CONFIG_HOME/gtk-4.0" "$XDG_CONFIG_HOME/glib-2.0/settings"
{
  echo '[Settings]'
  echo 'gtk-font-name=Cantarell 11'
  echo 'gtk-enable-animations=false'
  echo 'gtk-cursor-blink=false'
  echo 'gtk-decoration-layout=:close'
} > "$XDG_CONFIG_HOME/gtk-4.0/settings.ini"
# The size of text is a property of the display.
[ "${SCREENS_TEXT:-100}" = 100 ] || xprop -root -format RESOURCE_MANAGER 8s -set RESOURCE_MANAGER "Xft.dpi: $((SCREENS_TEXT * 96 / 100))"
{
  echo "[${path#/}]"
  echo "window-width=$((${size%x*} + 2 * edge))"
  echo "window-height=$((${size#*x} + 2 * edge))"
} > "$XDG_CONFIG_HOME/glib-2.0/settings/keyfile"

# open [OPTION]...: starts the program and waits for its window; sets $process and $name, its name on the bus
open () {
  "$program" "$@" > "$folder/program.log" 2>&1 &
  process=$!
  name=
  tries=0
  while [ -z "$name" ]; do
    tries=$((tries + 1))
    if [ $tries -gt 300 ] || ! kill -0 $process 2>/dev/null; then
      cat "$folder/program.log" >&2
      echo "The window did not open; the lines above say why." >&2
      exit 1
    fi
    sleep 0.1
    # The sample shop's program has no name of its own on the bus, so it is found by asking each who is there.
    for candidate in $(gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus \
                         --method org.freedesktop.DBus.ListNames | grep -o "':[0-9.]*'" | tr -d "'"); do
      owner=$(gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus \
                --method org.freedesktop.DBus.GetConnectionUnixProcessID "$candidate" 2>/dev/null) || continue
      case "$owner" in "(uint32 $process,)") ;; *) continue ;; esac
      if gdbus call --session --dest "$candidate" --object-path "$path/window/1" \
           --method org.gtk.Actions.List > /dev/null 2>&1; then
        name=$candidate
      fi
    done
  done
  main=$(timeout 60 xdotool search --sync --onlyvisible --pid $process | tail -n 1)
}

# open_sample: the sample shop as it was made, whatever the screens before wrote into it
open_sample () {
  kept=$XDG_RUNTIME_DIR/sample
  if [ ! -d "$kept" ]; then
    "$program" --demo --today > /dev/null
    cp -r "$XDG_CACHE_HOME/shuke" "$kept"
  fi
  rm -rf "$XDG_CACHE_HOME/shuke"
  cp -r "$kept" "$XDG_CACHE_HOME/shuke"
  open --demo
}

# What is typed into the note, a promise and an appointment, and into the line of a slip. Each Chinese character takes a key of its own for a moment, so
# it is typed slowly.
case "${LC_ALL:-${LANG:-}}" in
  zh*)
    note='大衣周五前改好给她寄去，下周三她带女儿来试裙子'
    visit='周六下午三点来试大衣'
    slip='修 裤脚 13900001234 林晓 周五'
    prospect='张园长 13900001234 想买 大单 周五 四十套园服'
    field='生日'
    term='折扣'
    goods='130 的卫衣'
    told='果果 125cm 鞋29，喜欢灰色，晚上七点后打'
    ;;
  *)
    note='Send her the altered coat by Friday. She comes next Wednesday to try the skirt.'
    visit='She comes on Saturday at 3 to try on coats'
    slip='Alter hem of the coat 13900001234 Friday'
    prospect='Ann Lee 13900001234 wants big Friday forty smocks'
    field='birthday'
    term='discount'
    goods='hoodie 130'
    told='果果 125cm 鞋29，喜欢灰色，晚上七点后打'
    ;;
esac

# act ACTION [TARGET], an action of the window
act () {
  gdbus call --session --dest "$name" --object-path "$path/window/1" \
    --method org.gtk.Actions.Activate "$1" "[${2:+<$2>}]" '{}' > /dev/null
}

# press KEY, once the program is through with what it was asked before
press () {
  shoot waiting
  rm -f "$folder/waiting$suffix.png"
  xdotool key "$1"
}

# centre [HOW MANY]: waits for a second window, or until there are so many, and puts the last where a window manager would
centre () {
  least=${1:-2}
  tries=0
  while [ $tries -lt 50 ]; do
    windows=$(xdotool search --onlyvisible --pid $process 2>/dev/null) || true
    [ "$(echo "$windows" | grep -c .)" -lt "$least" ] || break
    sleep 0.1
    tries=$((tries + 1))
  done
  [ $tries -lt 50 ] || return 0
  dialog=$(echo "$windows" | grep -vx "$main" | tail -n 1)
  eval "$(xdotool getwindowgeometry --shell "$dialog" | grep -E '^(WIDTH|HEIGHT)=')"
  x=$(((${size%x*} + 2 * edge - WIDTH) / 2))
  y=$(((${size#*x} + 2 * edge - HEIGHT) / 2))
  xdotool windowmove "$dialog" $((x > 0 ? x : 0)) $((y > 0 ? y : 0))
}

# keys HOW-OFTEN KEY
keys () {
  times=$1
  while [ $times -gt 0 ]; do
    xdotool key "$2"
    times=$((times - 1))
  done
}

# day_list STEPS: to the chosen line in the list of the day and so many steps of the Tab key back from it, which leads into sight what is
# below the month of a narrow window. There the month is the thirteenth thing to step on, in a wide one the switcher of the pages comes before.
day_list () {
  act page "'calendar'"
  shoot waiting
  keys $([ "${size%x*}" -lt 720 ] && echo 13 || echo 16) Tab
  xdotool key Return
  shoot waiting
  keys "$1" shift+Tab
  shoot waiting
  rm -f "$folder/waiting$suffix.png"
}

# fill_book: a book with sixty customers who all have their birthday today, and a slip each
fill_book () {
  book=$XDG_DATA_HOME/full.db
  table=$XDG_DATA_HOME/full.csv
  echo 'name,phone,birthday' > "$table"
  number=0
  while [ $number -lt 60 ]; do
    number=$((number + 1))
    echo "$(date +%m) $number,1380000$((2000 + number)),1990-$(date +%m-%d)" >> "$table"
  done
  "$program" --book "$book" --import "$table" > "$folder/program.log" 2>&1 || { cat "$folder/program.log" >&2; exit 1; }
}

# open_disk KIND: a book on a disk of its own, which is full or cannot be written
open_disk () {
  disk=$XDG_RUNTIME_DIR/disk
  mkdir -p "$disk"
  mount -t tmpfs -o size=32m tmpfs "$disk" || exit 1
  "$program" --book "$disk/shop.db" --import "$SCREENS_IMPORT/customers.csv" > /dev/null
  [ "$1" != read-only ] || mount -o remount,ro "$disk"
  open --book "$disk/shop.db"
  [ "$1" = read-only ] || cat /dev/zero > "$disk/rest" 2>/dev/null || true
}

# to_column: to what the first column of a file is, in an import that has just been opened
to_column () {
  press Tab
  keys 8 Tab
  [ "${size%x*}" -ge 720 ] || { xdotool key Return; shoot waiting; keys 2 Tab; }
}

# ask_consent: presses Import until the question comes, which waits for the count; a second press too many would answer it
ask_consent () {
  tries=0
  while [ $tries -lt 200 ] && [ "$(xdotool search --onlyvisible --pid $process 2>/dev/null | grep -c .)" -lt 3 ]; do
    [ $((tries % 30)) -gt 0 ] || xdotool key ctrl+Return
    sleep 0.1
    tries=$((tries + 1))
  done
  centre 3
}

# take_in: the import runs, of people who were not asked, which is the answer that has the cursor
take_in () {
  ask_consent
  press Return
}

# settle: waits until the program answers; its main loop does, so a busy one holds this up
settle () {
  [ "$still" = no ] || return 0
  gdbus call --session --dest "$name" --object-path "$path/window/1" --method org.gtk.Actions.List > /dev/null
}

# shoot NAME: waits until the program has nothing left to do and three pictures in a row are the same
shoot () {
  previous=
  same=0
  tries=0
  while [ $tries -lt 100 ] && [ $same -lt 2 ]; do
    settle
    sleep 0.1
    import -silent -window root -crop "${size}+$edge+$edge" +repage "ppm:$folder/.shot.ppm"
    now=$(cksum < "$folder/.shot.ppm")
    if [ "$now" = "$previous" ]; then same=$((same + 1)); else same=0; fi
    # One colour: nothing has been drawn yet.
    [ $same -lt 2 ] || [ "$(identify -format %k "$folder/.shot.ppm")" != 1 ] || same=0
    previous=$now
    tries=$((tries + 1))
  done
  [ $same -ge 2 ] || echo "The screen $1 did not come to rest; this is its last picture." >&2
  convert "$folder/.shot.ppm" "$folder/$1$suffix.png"
  rm "$folder/.shot.ppm"
}

close () {
  [ "$still" = no ] || kill -CONT $process
  still=no
  kill $process 2>/dev/null || true
  wait $process 2>/dev/null || true
  [ -z "$disk" ] || umount "$disk"
  disk=
}

screen () {
  case "$1" in
    overfull*|groups-overfull)
      # A book of those who have more of everything than anybody.
      [ -e "$folder/overfull.db" ] || "$program" --book "$folder/overfull.db" --import "$SCREENS_IMPORT/overfull.csv" > /dev/null
      open --book "$folder/overfull.db" ;;
    large*)
      [ -e "$folder/large.db" ] || "$program" --book "$folder/large.db" --import "$SCREENS_IMPORT/large.csv" > /dev/null
      open --book "$folder/large.db" ;;
    disk-*) open_disk "${1#disk-}" ;;
    import-empty) open_sample ;;
    first-run|*-empty|backups) open ;;
    calendar-full) fill_book; open --book "$book" ;;
    *) open_sample ;;
  esac
  case "$1" in
    first-run|customers) ;;
    greet-card) act open-customer 'int64 1' ;;
    greet-long-name) act open-customer 'int64 21' ;;
    greet-phone-only) act open-customer 'int64 22' ;;
    greet-twins) act open-customer 'int64 9' ;;
    greet-refused) act open-customer 'int64 14' ;;
    greet-unhappy) act open-customer 'int64 16' ;;
    greet-complaint) act open-customer 'int64 17' ;;
    greet-large-family) act open-customer 'int64 49' ;;
    greet-never-bought) act open-customer 'int64 32' ;;
    firm) act open-customer 'int64 357' ;;
    # From the end of the page backwards; below it a narrow window has its buttons.
    firm-people)
      act open-customer 'int64 357' && press shift+Tab && keys $([ "${size%x*}" -lt 720 ] && echo 10 || echo 5) shift+Tab && xdotool key Return ;;
    contact-wishes) act open-customer 'int64 15' ;;
    pictures|picture)
      act open-customer 'int64 9' && press shift+Tab && keys $([ "${size%x*}" -lt 720 ] && echo 7 || echo 2) shift+Tab &&
        xdotool key Return && settle
      [ "$1" = pictures ] || { keys 1 Tab && xdotool key Return && centre; } ;;
    about-agreed) act open-customer 'int64 16' && press F2 ;;
    # A discount that is over.
    about-term)
      act open-customer 'int64 1' && press shift+F2 && press End && xdotool type --delay 60 "$term" && press Return &&
        xdotool type --delay 60 '10% 2026-01-01 - 2026-06-30' && press Return ;;
    about) act open-customer 'int64 1' && press F2 ;;
    fact-add) act open-customer 'int64 1' && press shift+F2 ;;
    fact-named) act open-customer 'int64 1' && press shift+F2 && press End && xdotool type --delay 60 zhiye ;;
    fact-history) act open-customer 'int64 1' && press F2 && shoot waiting && keys 7 Tab && xdotool key space ;;
    fact-confirmed) act open-customer 'int64 1' && press F2 && shoot waiting && keys 8 Tab && xdotool key space ;;
    counter) act open-customer 'int64 1' && act counter-mode ;;
    search) act search && xdotool type --delay 20 w ;;
    calendar|campaigns) act page "'$1'" ;;
    # The first customer is asked for at once.
    calendar-empty|campaigns-empty) act start-empty && centre && press Escape && act page "'${1%-empty}'" ;;
    calendar-full) act page "'calendar'" ;;
    calendar-day) day_list 0 ;;
    calendar-done) day_list 0 && keys 1 Tab && xdotool key Return ;;
    prepare) day_list 2 && xdotool key Return ;;
    ask-today) day_list 1 && xdotool key Return ;;
    ask-answer) day_list 1 && xdotool key Return && settle && keys 3 Tab && xdotool key Return ;;
    ask-put-off) day_list 1 && xdotool key Return && settle && keys 4 Tab && xdotool key Return ;;
    menu-lists) press F10 && keys 2 Down && xdotool key Return ;;
    menu-add) xdotool mousemove $((edge + 24)) $((edge + 24)) click 1 && xdotool mousemove 10000 10000 ;;

    visit) act open-customer 'int64 37' && act announce-visit && centre && settle && xdotool type --delay 300 "$visit" ;;
    campaign) act open-campaign 'int64 2' ;;
    campaign-handed-over) act open-campaign 'int64 1' ;;
    campaign-new) act new-campaign ;;
    # A size said in one breath with the goods, taken out of them.
    campaign-sizes) act new-campaign && settle && xdotool type --delay 300 "$goods" && press Tab ;;
    campaign-copy) act open-campaign 'int64 2' && press ctrl+shift+c && centre ;;
    campaign-table) act open-campaign 'int64 2' && press ctrl+e && centre ;;
    new-customer) act new-customer && centre ;;
    import) act import-files "['$SCREENS_IMPORT/customers.csv']" && centre ;;
    import-cards) act import-files "['$SCREENS_IMPORT/contacts.vcf']" && centre ;;
    import-sales) act import-files "['$SCREENS_IMPORT/sales.csv']" && centre ;;
    import-rows) act import-files "['$SCREENS_IMPORT/customers.csv']" && centre && press ctrl+f ;;
    # Behind the two that tick and untick all: those who are perhaps no customers.
    import-perhaps)
      act import-files "['$SCREENS_IMPORT/phonebook.vcf']" && centre && press ctrl+f && press ctrl+f && press Tab && press Tab && xdotool key space ;;
    import-leaving)
      act import-files "['$SCREENS_IMPORT/contacts.vcf']" && centre && press ctrl+f && press Down && xdotool key space && press Escape &&
        press Escape && centre 3 ;;
    import-headings) act import-files "['$SCREENS_IMPORT/customers.csv']" && centre && press Tab && keys 3 Tab && xdotool key space ;;
    import-rows-out) act import-files "['$SCREENS_IMPORT/contacts.vcf']" && centre && press ctrl+f && press Down && xdotool key space ;;
    import-days) act import-files "['$SCREENS_IMPORT/days.csv']" && centre ;;
    import-workbook) act import-files "['$SCREENS_IMPORT/workbook.xlsx']" && centre ;;
    import-several) act import-files "['$SCREENS_IMPORT/missing.csv', '$SCREENS_IMPORT/customers.csv']" && centre ;;
    import-empty) act import-files "['$SCREENS_IMPORT/empty.csv']" && centre ;;
    import-refused) act import-files "['$SCREENS_IMPORT/old.xls']" && centre ;;
    import-columns) act import-files "['$SCREENS_IMPORT/customers.csv']" && centre && to_column ;;
    # The fifth column has children in it, in parts.
    import-column)
      act import-files "['$SCREENS_IMPORT/customers.csv']" && centre && to_column && keys $([ "${size%x*}" -lt 720 ] && echo 13 || echo 9) Tab &&
        xdotool key space ;;
    import-field)
      act import-files "['$SCREENS_IMPORT/customers.csv']" && centre && to_column && xdotool key space && settle &&
        xdotool key a BackSpace && xdotool type --delay 300 "$field" ;;
    # Who is in the book already is the seventh thing to step on, and "Ask me" is the last answer.
    import-asked)
      act import-files "['$SCREENS_IMPORT/known.csv']" && centre && press Tab && keys 6 Tab && xdotool key space && press End &&
        xdotool key Return && shoot waiting && press ctrl+Return ;;
    import-all-out)
      act import-files "['$SCREENS_IMPORT/contacts.vcf']" && centre && press ctrl+f && press ctrl+f && press Tab && xdotool key space &&
        press Escape ;;
    import-consent) act import-files "['$SCREENS_IMPORT/customers.csv']" && centre && ask_consent ;;
    import-running)
      act import-files "['$SCREENS_IMPORT/many.csv']" && centre && take_in && sleep 0.5 && kill -STOP $process && still=yes ;;
    import-done) act import-files "['$SCREENS_IMPORT/customers.csv']" && centre && take_in ;;
    # The first of four is in; the second is shown. After the last all is told at once.
    import-second|import-all-done)
      act import-files "['$SCREENS_IMPORT/customers.csv', '$SCREENS_IMPORT/contacts.vcf', '$SCREENS_IMPORT/known.csv', '$SCREENS_IMPORT/remarks.csv']" &&
        centre && take_in && shoot waiting
      [ "$1" = import-second ] || { take_in && shoot waiting && take_in && shoot waiting && take_in; } ;;
    large) ;;
    large-scrolled)
      shoot waiting && xdotool mousemove 170 $((${size#*x} / 2)) click --repeat 200 --delay 10 5 && xdotool mousemove 10000 10000 ;;
    # What is searched is loaded behind the first picture.
    large-search) shoot waiting && sleep 2 && act search && settle && xdotool type --delay 60 ouyang ;;
    disk-full) act quick-note && centre && settle && xdotool type --delay 300 "$note" && press ctrl+Return && centre 3 ;;
    disk-read-only) act open-customer 'int64 1' && press F2 ;;
    import-taken)
      act import-files "['$SCREENS_IMPORT/customers.csv']" && centre && take_in && shoot waiting && act import-history && centre ;;
    # She came with a list whose remarks say more than its columns.
    about-remark)
      act import-files "['$SCREENS_IMPORT/remarks.csv']" && centre && take_in && shoot waiting && act open-customer 'int64 601' && press F2 ;;
    # The first of the new ones has a note by then, and stays.
    import-kept)
      act import-files "['$SCREENS_IMPORT/customers.csv']" && centre && take_in && shoot waiting && act open-customer 'int64 601' &&
        act quick-note && centre && settle && xdotool type --delay 300 "$note" && press ctrl+Return && shoot waiting &&
        act undo-import 'int64 1' && shoot waiting && centre ;;
    sale) act new-sale && centre ;;
    note) act quick-note && centre ;;
    preferences) act preferences && centre ;;
    note-offers) act open-customer 'int64 1' && act quick-note && centre && settle && xdotool type --delay 300 "$note" ;;
    note-told) act open-customer 'int64 1' && act quick-note && centre && settle && xdotool type --delay 300 "$told" ;;
    # Half a second behind the fingers it is kept, and offered at the next start.
    note-kept)
      act quick-note && centre && settle && xdotool type --delay 300 "$note" && shoot waiting && sleep 1 && close && open --demo ;;
    note-named) act open-customer 'int64 5' && act quick-note && centre && settle && xdotool type --delay 300 '小雨姐 周六来取' ;;
    slip-open)
      act slips && centre && settle && xdotool mousemove $((x + WIDTH / 2)) $((y + HEIGHT - 160)) click 1 && centre 3 ;;
    slip) act slips && centre && press End && xdotool type --delay 300 "$slip" ;;
    privacy|bin|fields|export|import-history|inbox|promises|slips|doubts|bringers|prospects|groups|backups) act "$1" && centre ;;
    export-customer) act open-customer 'int64 49' && act export && centre ;;
    inbox-empty|promises-empty|slips-empty|doubts-empty|bringers-empty|prospects-empty|groups-empty) act "${1%-empty}" && centre ;;
    group-people) act group-people "'团购群'" && centre ;;
    overfull) act open-customer 'int64 1' ;;
    overfull-about) act open-customer 'int64 1' && press F2 ;;
    groups-overfull) act groups && centre ;;
    group-rule) act group-people "'两个月没来的金卡'" && centre ;;
    group-conditions) act group-people "'两个月没来的金卡'" && centre && press Tab && keys 8 Tab && xdotool key space ;;
    prospect-file) act open-customer 'int64 32' ;;
    prospects-new) act prospects && centre && settle && xdotool type --delay 300 "$prospect" ;;
    join) act join-customer 'int64 1' && centre ;;
    join-compared) act join-customer 'int64 1' && centre && settle && xdotool type --delay 120 wang && shoot waiting && xdotool key Return ;;
    join-done|join-undone)
      act open-customer 'int64 1' && act join-customer 'int64 1' && centre && settle && xdotool type --delay 120 wang && shoot waiting &&
        xdotool key Return && press ctrl+Return
      [ "$1" = join-done ] || press ctrl+z ;;
    # The end of the file, where two files can be made one.
    about-end)
      act open-customer 'int64 1' && press F2 && xdotool mousemove $((${size%x*} - 60)) $((${size#*x} / 2)) && shoot waiting
      for turn in 1 2 3; do
        xdotool click --repeat 30 --delay 20 5
        shoot waiting
      done
      xdotool mousemove 10000 10000 ;;
    referrals) act open-customer 'int64 5' ;;
    menu) press F10 ;;
    prospect) act prospect 'int64 32' && centre ;;
    shortcuts) act show-help-overlay && centre ;;
    *) echo "screens.sh: no screen is called $1" >&2; close; exit 2 ;;
  esac || {
    echo "The screen $1 did not open." >&2
    broken=1
    close
    return 0
  }
  shoot "$1"
  rm -f "$folder/waiting$suffix.png"
  close
}

[ $# -gt 0 ] || set -- customers greet-card calendar campaigns sale note
mkdir -p "$folder"
broken=0
still=no
disk=
# Away from everything that a pointer makes light up.
xdotool mousemove 10000 10000
for picture in "$@"; do
  screen "$picture"
done
rm -rf "$folder/program.log" "$folder"/overfull.db* "$folder"/large.db*
exit $broken
