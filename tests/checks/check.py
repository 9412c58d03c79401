#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of the house that run with the tests: check.py NAME ROOT [ARGUMENT].

floors   who may include whom, and where the names of SQL and of windows may stand
forms    licence line, Q_OBJECT and .moc rules, words that do not belong
links    the program ARGUMENT links neither widgets nor a browser
late-engine  the program ARGUMENT is not linked with the web engine, which it loads after its window
words    every translation is complete and fits its source; with ARGUMENT, Qt's lupdate, also that
         window and core have no other texts
core-words  what core says to people goes through CoreWords::tr

Prints one line a finding, "file:line: what", and ends with 1 where there is any.
"""
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

# What each folder of core may include, besides itself (DESIGN.md, "The tree").
FLOORS = {
    "base": set(),
    "model": {"base"},
    "store": {"base", "model"},
    "galley": {"base", "model"},
    "interchange": {"base", "model"},
    "render": {"base", "model", "galley", "interchange"},
    "review": {"base", "model", "galley", "interchange"},
    "desk": {"base", "model", "store", "galley", "interchange", "render", "review"},
    "sources": {"base", "model", "galley", "interchange", "render", "review", "desk"},
    "publish": {"base", "model", "galley", "interchange", "render", "review", "desk"},
    "upkeep": {"base", "model", "galley", "interchange", "render", "review", "desk", "sources",
               "publish"},
}

# Which of the top folders a top folder may include.
TOPS = {
    "core": {"core"},
    "ui": {"core", "ui"},
    "app/stet": {"core", "ui", "app/stet"},
    "app/stetctl": {"core", "app/stetctl"},
    "tests": {"core", "ui", "app/stet", "app/stetctl", "tests"},
}

WINDOW = re.compile(r"^(QtWidgets|QtWebEngine\w*|QWidget|QApplication|QMainWindow|QDialog|QLabel|"
                    r"QMessageBox|QTextEdit|QPlainTextEdit|QWebEngine\w+)\b")
DRAWING = re.compile(r"^(QtGui|QtPdf|QtSvg|QImage\w*|QPixmap|QPainter\w*|QPdf\w+|QTextDocument|"
                     r"QTextLayout|QSvg\w+|QFont\w*|QGuiApplication)\b")
SQL_HEADER = re.compile(r"^(QtSql|QSql\w+|sqlite3\.h)")
SQL_NAME = re.compile(r"\bQSql(Database|Query|Driver|Error|Record|Field)\b|\bsqlite3_\w+|"
                      r"\b(SELECT\b[^;]*\bFROM|INSERT (OR \w+ )?INTO|DELETE FROM|CREATE TABLE|"
                      r"BEGIN IMMEDIATE|PRAGMA \w)")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
SKIPPED_FOLDERS = {".git", "build", ".cache", "node_modules", "__pycache__"}
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
SOURCES = (".cpp", ".h", ".cmake", ".py", ".sql", ".sh", ".js", ".mjs", ".css")

# Joined here so that this file does not hold what it looks for.
UNWANTED = [re.compile(pattern) for pattern in (
    r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b",
    r"^(<<<<<" r"<< |>>>>>" r">> |=====" r"==$)",
    r"(^|[\s\"'(=])/(wo" r"rk|ro" r"ot|ho" r"me)/\w",
    r"(?i)\bissue" r"s? (#|no\. ?)?\d",
    r"(?i)\b(as an a" r"i|language mo" r"del|copi" r"lot|chat" r"gpt|clau" r"de|open" r"ai|"
    r"anth" r"ropic)\b",
    r"(?i)lorem ip" r"sum",
    r"(?i)co-authored" r"-by",
)]


def files(root):
    """Every file of the project below root, as a path relative to it."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders
                            if f not in SKIPPED_FOLDERS and not f.endswith(".stet"))
        for name in sorted(set(names) - {".git"}):
            yield os.path.relpath(os.path.join(folder, name), root)


def lines(root, path):
    try:
        with open(os.path.join(root, path), encoding="utf-8") as file:
            return file.read().split("\n")
    except UnicodeDecodeError:
        return []


def top_of(path):
    parts = path.split("/")
    return "/".join(parts[:2]) if parts[0] == "app" and len(parts) > 2 else parts[0]


def floor_of(path):
    parts = path.split("/")
    return parts[1] if parts[0] == "core" and len(parts) > 2 else None


def include_finding(path, quoted, target):
    """Why the file may not include the target; None where it may."""
    top, floor = top_of(path), floor_of(path)
    if quoted and target.split("/")[0] in ("core", "ui", "app", "tests"):
        other_top, other_floor = top_of(target), floor_of(target)
        if other_top not in TOPS.get(top, {other_top}):
            return f"{top} includes {other_top}"
        if other_floor == "store" and floor not in ("store", "desk") and top != "tests":
            return "only core/desk includes core/store"
        if floor and other_floor and other_floor != floor and other_floor not in FLOORS[floor]:
            return f"the floor {floor} includes {other_floor}"
    elif quoted and not re.fullmatch(r"[\w.]+\.moc|moc_\w+\.cpp|ui_\w+\.h", target):
        return f'"{target}" is not named from the project\'s root'
    name = target.rsplit("/", 1)[-1]
    if top == "core" or top == "app/stetctl":
        if WINDOW.match(name) or WINDOW.match(target):
            return f"{target} belongs to windows"
    if top == "core" and floor not in ("sources", "publish") and DRAWING.match(name):
        return f"{target} draws; only core/sources and core/publish may"
    if SQL_HEADER.match(name) and floor != "store" and top != "tests":
        return f"{target} belongs to core/store"
    return None


def strip_comments(text):
    """Comments gone, line numbers kept; strings stay, for that is where SQL stands."""
    def blank(match):
        found = match.group(0)
        return found if found[0] in "\"'" else re.sub(r"[^\n]", " ", found)
    return re.sub(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|//[^\n]*|/\*.*?\*/', blank, text,
                  flags=re.S)


def check_floors(root, _argument):
    findings = []
    for path in files(root):
        if not path.endswith((".cpp", ".h")) or top_of(path) not in TOPS:
            continue
        floor = floor_of(path)
        if path.startswith("core/") and floor and floor not in FLOORS:
            findings.append(f"{path}:1: the floor {floor} stands in no table")
            continue
        text = lines(root, path)
        for number, line in enumerate(text, 1):
            match = INCLUDE.match(line)
            why = match and include_finding(path, match.group(1) == '"', match.group(2))
            if why:
                findings.append(f"{path}:{number}: {why}")
        if top_of(path) != "tests" and floor != "store":
            for number, line in enumerate(strip_comments("\n".join(text)).split("\n"), 1):
                match = not INCLUDE.match(line) and SQL_NAME.search(line)
                if match:
                    findings.append(f"{path}:{number}: {match.group(0)!r} outside core/store")
    return findings


def check_moc(path, text):
    """Q_OBJECT begins its line, and a .cpp with one includes its .moc, or AUTOMOC misses it."""
    own = os.path.basename(path)[:-4] + ".moc"
    for number, line in enumerate(text, 1):
        if re.search(r"\bQ_(OBJECT|GADGET)\b", line) and not line.lstrip().startswith("//"):
            if not re.match(r"\s*Q_(OBJECT|GADGET)$", line):
                yield f"{path}:{number}: Q_OBJECT must stand alone on its line"
            if path.endswith(".cpp") and f'#include "{own}"' not in text:
                yield f'{path}:{number}: the file does not include "{own}"'


DEFINITION = re.compile(r"^(?:class|struct|enum class) (\w+)(?: final)?(?: *:[^:].*)?(?: *\{.*)?$")


def check_names(path, text, known):
    """One name, one class: with two, the linker takes the members of either."""
    for number, line in enumerate(text, 1):
        match = DEFINITION.match(line)
        if match:
            other = known.setdefault(match.group(1), path)
            if other != path:
                yield f"{path}:{number}: {match.group(1)} is defined in {other} too"


def check_forms(root, _argument):
    findings = []
    known = {}
    for path in files(root):
        text = lines(root, path)
        if path.startswith(("core/", "ui/")) and path.endswith(".h"):
            findings.extend(check_names(path, text, known))
        if path.startswith(("core/", "ui/", "app/")) and path.endswith((".cpp", ".h")):
            findings.extend(f"{path}:{number}: QFuture::then; use whenDone or madeOf"
                            for number, line in enumerate(text, 1)
                            if re.search(r"\.then\(", line) and not line.lstrip().startswith("//"))
        name = os.path.basename(path)
        if path.endswith(SOURCES) or name in ("CMakeLists.txt", "dev", "run"):
            if SPDX not in "\n".join(text[:3]):
                findings.append(f"{path}:1: no line {SPDX!r}")
        if path.endswith(".h") and "#pragma once" not in text:
            findings.append(f"{path}:1: no #pragma once")
        if path.endswith((".cpp", ".h")):
            findings.extend(check_moc(path, text))
        if name.endswith((".orig", ".rej", "~")):
            findings.append(f"{path}:1: left over from a merge or an editor")
        if path == "LICENSE" or name == "package-lock.json":
            continue
        for number, line in enumerate(text, 1):
            for pattern in UNWANTED:
                match = pattern.search(line)
                if match:
                    findings.append(f"{path}:{number}: {match.group(0).strip()!r} does not belong")
    return findings


def linked(program, names):
    """ldd follows the libraries of libraries, so nothing comes in by a side door."""
    listing = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
    if "libQt6Core" not in listing:
        return [f"{program}: no Qt library in ldd's listing; is this the program?"]
    unwanted = re.compile(rf"libQt6({names})\b")
    return [f"{program}: links {found.group(0)}" for found in unwanted.finditer(listing)]


def check_links(_root, program):
    return linked(program, r"Widgets|Network|WebEngine\w*|WebChannel|Quick\w*|Qml\w*|PrintSupport")


def check_late_engine(_root, program):
    return linked(program, r"Network|WebEngine\w*|WebChannel|Quick\w*|Qml\w*")


TRANSLATIONS = "resources/translations"
PLACE = re.compile(r"%L?(\d|n)")


def messages(path):
    """Each message of a .ts file: its key, the <translation>, the forms of the translation."""
    for context in xml.etree.ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"),
                   message.findtext("comment") or "", message.get("numerus") == "yes")
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield key, translation, forms or [translation.text or ""]


def word_faults(source, numerus, forms):
    """What of the source a translation leaves out or adds."""
    wanted = set(PLACE.findall(source))
    for form in forms:
        got = set(PLACE.findall(form))
        if not form.strip():
            yield "empty"
        # "every day" holds no number.
        elif got != wanted and not (numerus and form == forms[0] and got == wanted - {"n"}):
            yield f"has {sorted(got)} in place of {sorted(wanted)}"
        for mark in ("&", "…", "\n"):
            if (source.count(mark) > 0) != (form.count(mark) > 0) and " & " not in form:
                yield f"{mark!r} in one of both only"
        if source[:1].isspace() != form[:1].isspace() or source[-1:].isspace() != form[-1:].isspace():
            yield "space at an end in one of both only"


def texts_of_the_program(root, lupdate):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "stet_de.ts")
        subprocess.run([lupdate, "-silent", "-I", ".", "-locations", "none", "core", "ui",
                        "app/stet", "-ts", path], cwd=root, check=True, capture_output=True)
        return {key for key, _, _ in messages(path)}


def check_words(root, lupdate):
    findings = []
    folder = os.path.join(root, TRANSLATIONS)
    names = sorted(name for name in os.listdir(folder) if name.endswith(".ts"))
    texts = texts_of_the_program(root, lupdate) if lupdate else None
    for name in names:
        keys = set()
        for key, translation, forms in messages(os.path.join(folder, name)):
            keys.add(key)
            context, source, _, numerus = key
            faults = [translation.get("type")] if translation.get("type") else []
            findings.extend(f"{TRANSLATIONS}/{name}:1: {context}, {source!r}: {fault}"
                            for fault in faults or word_faults(source, numerus, forms))
        if texts is not None:
            # English is what the sources say; only its plural forms are written down.
            wanted = {key for key in texts if key[3]} if name == "stet_en.ts" else texts
            findings.extend(f"{TRANSLATIONS}/{name}:1: not there, run ./dev translate: {key[:2]}"
                            for key in sorted(wanted - keys))
            findings.extend(f"{TRANSLATIONS}/{name}:1: nowhere in the sources: {key[:2]}"
                            for key in sorted(keys - wanted))
    return findings


# Where core says what no window shows: the doctor, the problems and the whole export of stetctl;
# and what is no sentence: the names of CSL's variables.
ENGLISH_CORE = ("core/desk/check/", "core/review/problem_words.cpp", "core/desk/export/exporting.cpp",
                "core/desk/export/export_folder.cpp", "core/interchange/csl_variables.cpp",
                "core/sources/reading/wall_words.cpp")
LITERALS = r'u?"(?:\\.|[^"\\\n])*"(?:\s*u?"(?:\\.|[^"\\\n])*")*'
TEXT_MADE = re.compile(rf'(?:QStringLiteral|QLatin1String|QLatin1StringView|Latin1|fromLatin1|fromUtf8)'
                       rf'\(\s*({LITERALS})|({LITERALS})_(?:s|L1)\b|'
                       rf'\b(?:fail|Error)[({{][^;]*?\bErrorCode::\w+,\s*({LITERALS})')
WORD = re.compile(r"[(\\\"]*[A-Za-z]+(?:'s)?[\\\".,:;)]*")


def is_sentence(literals):
    """Three words and no markup: names, formats and parts of pages are shorter or have other marks."""
    text = "".join(re.findall(r'"((?:\\.|[^"\\\n])*)"', literals))
    return "<" not in text and sum(bool(WORD.fullmatch(part)) for part in text.split()) >= 3


def check_core_words(root, _argument):
    findings = []
    for path in files(root):
        if not path.startswith("core/") or not path.endswith((".cpp", ".h")) or \
                path.startswith(ENGLISH_CORE):
            continue
        text = strip_comments("\n".join(lines(root, path)))
        for match in TEXT_MADE.finditer(text):
            literals = next(group for group in match.groups() if group)
            if is_sentence(literals):
                number = text.count("\n", 0, match.start()) + 1
                findings.append(f"{path}:{number}: {literals[:60]} is not in CoreWords::tr")
    return findings


CHECKS = {"floors": check_floors, "forms": check_forms, "links": check_links,
          "late-engine": check_late_engine, "words": check_words,
          "core-words": check_core_words}


def main(arguments):
    if len(arguments) < 2 or arguments[0] not in CHECKS:
        print(__doc__, file=sys.stderr)
        return 2
    findings = CHECKS[arguments[0]](arguments[1], arguments[2] if len(arguments) > 2 else None)
    print("\n".join(findings) if findings else f"{arguments[0]}: nothing found")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
