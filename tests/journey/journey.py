#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a person uses it, keyboard only and in Chinese: a table in GBK comes in, a customer is found by pinyin, her name is
changed at full speed and changed back, a sale and a note with a day are recorded, the day's list is ticked off, the program is killed over a sale and a note that go on afterwards, and a campaign leaves as a table.

usage: journey.py PROGRAM APP_ID, inside a session of data/session.sh. Prints TAP. What counts stands in the book or in a file; it is
waited for, never slept for.
"""
import os
import sqlite3
import subprocess
import sys
import tempfile
import time

PROGRAM, APP_ID = sys.argv[1:3]
OBJECT = '/' + APP_ID.replace('.', '/') + '/window/1'
PATIENCE = 60

TABLE = '''客户名称,手机,生日,小孩情况,备注,可以发信息
林小雨,13900001111,农历3.12,果果(女)120,羊毛过敏,是
陈佳怡妈妈,139-0000-2207,90/5/3,佳怡 130,中午别打电话,是
王芳,13600007718,正月初五,陆夕颜(女)120,,否
曾欣悦,15000003391,0721,,只穿棉,是
'''


# All that is typed below and stands on no key of the keyboard.
LETTERS = '曾欣卫衣豆绿答应今天下午打电话问裙子合不身直筒牛仔裤，'


class Failed(Exception):
    pass


def give_keys(letters):
    """A key for each of the letters, before the program starts: one that is given while it runs may be pressed before it hears of it."""
    with open('/usr/share/X11/xkb/keycodes/evdev', encoding='ascii') as codes:
        spare = [word for word in codes.read().split() if word.startswith('<I') and word.endswith('>') and word[2:-1].isdigit()]
    letters = sorted(set(letters))
    assert len(letters) <= len(spare)
    keys = ''.join('key %s { [ U%04X ] };' % (key, ord(letter)) for key, letter in zip(spare, letters))
    keymap = ('xkb_keymap { xkb_keycodes { include "evdev+aliases(qwerty)" }; xkb_types { include "complete" };'
              ' xkb_compat { include "complete" }; xkb_symbols { include "pc+us" %s }; };' % keys)
    subprocess.run(['xkbcomp', '-w0', '-', os.environ['DISPLAY']], input=keymap, text=True, check=True)


def call(*arguments):
    return subprocess.run(['gdbus', 'call', '--session', *arguments], capture_output=True, text=True)


# The program that is waited for, so that its end ends the waiting.
running = []


def wait(what, condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for process in running:
            if process.poll() is not None:
                raise Failed('the program ended with %d while %s was waited for' % (process.returncode, what))
        answer = condition()
        if answer:
            return answer
        time.sleep(0.05)
    raise Failed('waited in vain for ' + what)


class Program:
    def __init__(self, folder):
        self.folder = folder
        self.book = os.path.join(folder, 'book.db')
        self.log = open(os.path.join(folder, 'log'), 'w+', encoding='utf-8')
        environment = dict(os.environ, SHUKE_CLOCK='2026-09-17T10:42', GTK_A11Y='none')
        self.environment = environment
        self.start()

    def start(self):
        self.process = subprocess.Popen([PROGRAM, '--book', self.book], stdout=self.log, stderr=self.log, env=self.environment)
        running[:] = [self.process]
        self.name = wait('the window on the bus', self.find_name)

    def kill(self):
        """As a power cut or the kernel does: without a word before."""
        self.process.kill()
        self.process.wait()

    def find_name(self):
        names = call('--dest', 'org.freedesktop.DBus', '--object-path', '/org/freedesktop/DBus',
                     '--method', 'org.freedesktop.DBus.ListNames').stdout
        for name in names.replace("'", ' ').replace(',', ' ').split():
            if name.startswith(':') and call('--dest', name, '--object-path', OBJECT,
                                             '--method', 'org.gtk.Actions.List').returncode == 0:
                return name
        return None

    def act(self, action, target=None):
        def tried():
            return call('--dest', self.name, '--object-path', OBJECT, '--method', 'org.gtk.Actions.Activate', action,
                        '[<%s>]' % target if target else '[]', '{}').returncode == 0
        wait('the action ' + action, tried)

    def rows(self, sql, *values):
        try:
            connection = sqlite3.connect('file:%s?mode=ro' % self.book, uri=True, timeout=5)
            try:
                return connection.execute(sql, values).fetchall()
            finally:
                connection.close()
        except sqlite3.OperationalError:
            return []

    def one(self, sql, *values):
        found = self.rows(sql, *values)
        return found[0][0] if found else None

    def windows(self):
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                               capture_output=True, text=True).stdout.split()
        return [int(window) for window in found]

    def focus(self, number):
        """Waits for that many windows and gives the newest one the keyboard, as a window manager would."""
        def there():
            windows = self.windows()
            return windows if len(windows) == number else None
        windows = wait('%d windows' % number, there)
        window = max(windows)
        subprocess.run(['xdotool', 'windowfocus', '--sync', str(window)], check=False)
        return window

    def keys(self, *names):
        self.rush(*(('key', name) for name in names))

    def type(self, text):
        self.rush(('type', text))

    def rush(self, *strokes):
        """('key', NAME) and ('type', TEXT), one after the other and faster than anybody's fingers."""
        words = []
        for kind, what in strokes:
            assert kind == 'key' or all(letter.isascii() or letter in LETTERS for letter in what)
            words += [kind, '--delay', '8'] + (['--args', '1'] if kind == 'type' else []) + [what]
        subprocess.run(['xdotool'] + words, check=True)

    def picture(self, name):
        folder = os.environ.get('SHUKE_JOURNEY_PICTURES')
        if folder:
            subprocess.run(['import', '-silent', '-window', 'root', os.path.join(folder, name + '.png')], check=False)

    def end(self):
        """What it said, and why it counts as broken: None when it ended as asked and complained of nothing."""
        wrong = None
        if self.process.poll() is not None:
            wrong = 'the program ended by itself with %d' % self.process.returncode
        else:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                wrong = 'the program did not end when it was asked to'
        self.log.seek(0)
        log = self.log.read()
        if 'CRITICAL' in log or 'runtime error' in log or 'AddressSanitizer' in log:
            wrong = 'the program complained'
        return log, wrong


def import_table(program):
    path = os.path.join(program.folder, '老客户登记.csv')
    with open(path, 'wb') as table:
        table.write(TABLE.encode('gb18030'))
    program.focus(1)
    # The dialog for choosing a file is the desktop's; the road begins behind it.
    program.act('import-files', "['%s']" % path)
    program.focus(2)
    program.picture('import')
    wait('the import', lambda: program.keys('ctrl+Return') or program.one('SELECT count(*) FROM customer') == 4)
    program.focus(1)
    assert program.one("SELECT count(*) FROM person WHERE role = 'child'") == 3
    assert program.one("SELECT e164 FROM phone JOIN customer c ON c.id = customer WHERE c.name = '林小雨'") == '+8613900001111'
    assert program.one("SELECT birth FROM person p JOIN customer c ON c.id = p.customer"
                       " WHERE c.name = '林小雨' AND role = 'self'") == 'L--03-12'
    assert program.one("SELECT state FROM consent WHERE customer = (SELECT id FROM customer WHERE name = '王芳')") == 'no'


def find_by_pinyin(program):
    program.rush(('key', 'ctrl+f'), ('type', 'zxy'), ('key', 'Return'))
    # The sale that follows is for whoever is open; that it is she shows there.
    program.picture('found')


def edit(program):
    customer = program.one("SELECT id FROM customer WHERE name = '曾欣悦'")
    program.rush(('key', 'F2'), ('key', 'ctrl+a'), ('type', '曾欣欣'), ('key', 'Return'))
    wait('her new name', lambda: program.one('SELECT name FROM customer WHERE id = ?', customer) == '曾欣欣')
    program.picture('edited')


def undo(program):
    program.keys('ctrl+z')
    wait('her old name', lambda: program.one("SELECT count(*) FROM customer WHERE name = '曾欣悦'") == 1)


def record_sale(program):
    customer = program.one("SELECT id FROM customer WHERE name = '曾欣悦'")
    program.keys('ctrl+shift+n')
    program.focus(2)
    program.type('卫衣 M 豆绿 219')
    program.keys('Return')
    program.picture('sale')
    wait('the sale', lambda: program.keys('ctrl+Return') or
         program.one('SELECT count(*) FROM visit WHERE customer = ?', customer) == 1)
    program.focus(1)
    assert program.one('SELECT paid_price FROM line') == 21900
    assert program.one('SELECT w.text FROM line JOIN word w ON w.id = size') == 'M'
    assert program.one('SELECT w.text FROM line JOIN word w ON w.id = coalesce(name, category)') == '卫衣'


def write_note(program):
    program.keys('ctrl+j')
    program.focus(2)
    program.type('答应今天下午打电话问裙子合不合身')
    program.picture('note')
    wait('the note', lambda: program.keys('ctrl+Return') or program.one('SELECT count(*) FROM entry') == 1)
    program.focus(1)
    assert program.one('SELECT text FROM entry') == '答应今天下午打电话问裙子合不合身'
    wait('its reminder', lambda: program.one("SELECT count(*) FROM todo WHERE kind = 'promise'") == 1)


def tick_off(program):
    program.act('page', "'calendar'")
    program.picture('calendar')
    program.keys('ctrl+d')
    wait('the reminder ticked off', lambda: program.one("SELECT state FROM todo WHERE kind = 'promise'") == 'done')


def outlive_a_kill(program):
    """What was being typed is there again, in the book and nowhere else."""
    visits = program.one('SELECT count(*) FROM visit')
    program.act('page', "'customers'")
    program.keys('ctrl+shift+n')
    program.focus(2)
    program.type('卫衣 M 豆绿 219')
    program.keys('Return')
    program.type('牛仔裤')
    wait('the sale kept', lambda: program.one("SELECT instr(text, '牛仔裤') AND instr(text, '21900') FROM draft WHERE kind = 'sale'"))
    program.keys('ctrl+j')
    program.focus(3)
    program.type('答应今天问裙子')
    wait('the note kept', lambda: program.one("SELECT instr(text, '答应今天问裙子') FROM draft WHERE kind = 'note'"))
    program.kill()
    program.log.seek(0)
    assert '裙子' not in program.log.read()

    program.start()
    program.focus(1)
    program.picture('killed')
    program.act('go-on')
    program.focus(3)
    program.picture('gone-on')
    # Once: a second one would go to the sale below.
    program.keys('ctrl+Return')
    wait('the note after all', lambda: program.one("SELECT count(*) FROM entry WHERE text = '答应今天问裙子'") == 1)
    program.focus(2)
    program.keys('ctrl+a', 'Delete')
    program.keys('ctrl+Return')
    wait('the sale after all', lambda: program.one('SELECT count(*) FROM visit') == visits + 1)
    program.focus(1)
    assert program.one('SELECT paid_price FROM line ORDER BY id DESC') == 21900
    wait('nothing left to go on with', lambda: program.one('SELECT count(*) FROM draft') == 0)


def campaign(program):
    program.act('page', "'campaigns'")
    program.act('new-campaign')
    program.picture('campaign')
    # Enter goes on to the next of the goods: style, category, sizes.
    program.type('直筒牛仔裤')
    program.keys('Return', 'Return')
    program.type('120 3，130 2')
    program.keys('Return')
    wait('messages to hand over', lambda: program.one("SELECT state = 'ready' AND instr(goods, '130') FROM campaign"))
    program.picture('campaign-people')
    target = os.path.join(program.folder, 'out.csv')
    program.keys('ctrl+e')
    program.focus(2)
    program.keys('ctrl+a')
    program.type(target)
    program.keys('Return')
    # The table is whole before the book notes the messages, and has its name after that.
    wait('the table', lambda: program.one("SELECT count(*) FROM message") == 2 and os.path.exists(target))
    with open(target, 'rb') as table:
        data = table.read()
    assert data.startswith(b'\xef\xbb\xbf'), 'no mark of UTF-8'
    text = data.decode('utf-8-sig')
    assert len(text.splitlines()) == 3, text
    assert '13900001111' in text and '13900002207' in text, text
    # Her daughter wears 120 too; she does not want to be written to.
    assert '13600007718' not in text and '王芳' not in text, text
    program.focus(1)
    program.picture('campaign-handed-over')


STEPS = [import_table, find_by_pinyin, edit, undo, record_sale, write_note, tick_off, outlive_a_kill, campaign]


def main():
    print('1..%d' % len(STEPS))
    give_keys(LETTERS)
    with tempfile.TemporaryDirectory() as folder:
        program = Program(folder)
        broken = False
        for number, step in enumerate(STEPS, 1):
            name = step.__name__.replace('_', ' ')
            try:
                if broken:
                    raise Failed('the road ended before it')
                step(program)
                print('ok %d - %s' % (number, name))
            except (Failed, AssertionError, subprocess.CalledProcessError) as failure:
                program.picture('failed-' + step.__name__)
                print('not ok %d - %s' % (number, name))
                print('# %s' % failure)
                broken = True
            sys.stdout.flush()
        log, wrong = program.end()
        for line in log.splitlines():
            print('# ' + line)
        if wrong is not None:
            print('Bail out! ' + wrong)
            sys.exit(1)
    sys.exit(1 if broken else 0)


main()
