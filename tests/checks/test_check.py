#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each check of check.py finds what it is for, in a small tree made for it."""
import os
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import check  # noqa: E402

HEAD = "// SPDX-License-Identifier: GPL-3.0-or-later\n"


class Tree:
    def __init__(self, path, text):
        self.folder = tempfile.TemporaryDirectory()
        full = os.path.join(self.folder.name, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w", encoding="utf-8") as file:
            file.write(text)

    def found(self, name):
        findings = check.CHECKS[name](self.folder.name, None)
        self.folder.cleanup()
        return findings


class Floors(unittest.TestCase):
    def refused(self, path, line):
        self.assertEqual(len(Tree(path, HEAD + line + "\n").found("floors")), 1, f"{path}: {line}")

    def allowed(self, path, line):
        self.assertEqual(Tree(path, HEAD + line + "\n").found("floors"), [])

    def test_lower_floor_may_not_look_up(self):
        self.refused("core/galley/a.cpp", '#include "core/render/page.h"')
        self.refused("core/interchange/a.cpp", '#include "core/galley/galley.h"')
        self.allowed("core/render/a.cpp", '#include "core/galley/galley.h"')

    def test_only_the_desk_opens_the_store(self):
        for path in ("core/publish/a.cpp", "ui/shell/a.cpp", "app/stetctl/a.cpp", "app/stet/a.cpp"):
            self.refused(path, '#include "core/store/article_store.h"')
        self.allowed("core/desk/a.cpp", '#include "core/store/article_store.h"')
        self.allowed("tests/core/store/a.cpp", '#include "core/store/article_store.h"')

    def test_core_knows_no_window(self):
        self.refused("core/desk/a.cpp", '#include "ui/shell/window.h"')
        self.refused("core/desk/a.cpp", "#include <QWidget>")
        self.refused("core/publish/a.cpp", "#include <QtWebEngineCore/QWebEnginePage>")
        self.refused("core/render/a.cpp", "#include <QImage>")
        self.refused("app/stetctl/a.cpp", "#include <QApplication>")
        self.refused("app/stetctl/a.cpp", '#include "ui/shell/window.h"')
        self.allowed("core/publish/a.cpp", "#include <QImage>")

    def test_sql_stays_in_the_store(self):
        self.refused("core/desk/a.cpp", "#include <QSqlQuery>")
        self.refused("core/desk/a.cpp", 'run("SELECT id FROM article");')
        self.refused("ui/desk/a.cpp", "QSqlDatabase db;")
        self.allowed("core/desk/a.cpp", "// SELECT id FROM article")
        self.allowed("core/store/a.cpp", "#include <QSqlQuery>")

    def test_paths_start_at_the_root(self):
        self.refused("core/desk/a.cpp", '#include "articles.h"')
        self.refused("core/desk/a.cpp", '#include "../base/id.h"')
        self.allowed("tests/core/base/a.cpp", '#include "a.moc"')

    def test_unknown_floor(self):
        self.refused("core/attic/a.cpp", "")


class Forms(unittest.TestCase):
    def refused(self, path, text):
        self.assertEqual(len(Tree(path, text).found("forms")), 1, text)

    def test_licence(self):
        self.refused("core/base/a.cpp", "int a;\n")

    def test_leftovers(self):
        self.refused("tests/a.cpp.orig", HEAD)

    def test_then(self):
        self.refused("ui/a/b.cpp", HEAD + "f.then(this, g);\n")
        self.assertEqual(Tree("tests/a/b.cpp", HEAD + "f.then(this, g);\n").found("forms"), [])

    def test_names(self):
        known = {}
        self.assertEqual(list(check.check_names("core/a/b.h", ["class B;", "class B : C", "{"], known)), [])
        self.assertEqual(len(list(check.check_names("ui/a/c.h", ["struct B"], known))), 1)

    def test_moc(self):
        self.refused("ui/a/b.h", HEAD + "#pragma once\nclass B : public QObject { Q_OBJECT\n")
        self.refused("ui/a/b.cpp", HEAD + "    Q_OBJECT\n")
        fine = HEAD + '    Q_OBJECT\n#include "b.moc"\n'
        self.assertEqual(Tree("ui/a/b.cpp", fine).found("forms"), [])

    def test_words(self):
        for words in ("TO" "DO: later", "see issue" " 12", 'open("/ho' 'me/me/x")', "<<<<<" "<< a"):
            self.refused("README.md", words)


class Links(unittest.TestCase):
    def test_a_program_without_qt_is_not_the_program(self):
        self.assertEqual(len(check.check_links(None, sys.executable)), 1)


class Words(unittest.TestCase):
    def found(self, source, translation, numerus=False):
        number = ' numerus="yes"' if numerus else ""
        text = (f'<TS version="2.1" language="de"><context><name>a</name><message{number}>'
                f"<source>{source}</source>{translation}</message></context></TS>")
        return len(Tree("resources/translations/stet_de.ts", text).found("words"))

    def one(self, source, translation):
        return self.found(source, f"<translation>{translation}</translation>")

    def many(self, source, *forms):
        inside = "".join(f"<numerusform>{form}</numerusform>" for form in forms)
        return self.found(source, f"<translation>{inside}</translation>", True)

    def test_nothing_waits_and_nothing_is_left_over(self):
        self.assertEqual(self.one("Quit", "Beenden"), 0)
        self.assertEqual(self.one("Quit", ""), 1)
        for kind in ("unfinished", "obsolete", "vanished"):
            self.assertEqual(self.found("Quit", f'<translation type="{kind}">B</translation>'), 1)

    def test_places_marks_and_ends_are_the_same(self):
        self.assertEqual(self.one("%1 of %2", "%2 von %1"), 0)
        self.assertEqual(self.one("%1 of %2", "%1 von %1"), 1)
        self.assertEqual(self.one("&amp;Quit", "B&amp;eenden"), 0)
        self.assertEqual(self.one("&amp;Quit", "Beenden"), 1)
        self.assertEqual(self.one("Open…", "Öffnen"), 1)
        self.assertEqual(self.one(" day", "Tag"), 1)

    def test_a_number_may_be_in_words_for_one_alone(self):
        self.assertEqual(self.many("%n day(s)", "jeden Tag", "%n Tage"), 0)
        self.assertEqual(self.many("%n day(s)", "jeden Tag", "Tage"), 1)
        self.assertEqual(self.many("%n day(s)", "%n Tag", ""), 1)


class CoreWords(unittest.TestCase):
    def found(self, text, path="core/desk/a.cpp"):
        return len(Tree(path, HEAD + text + "\n").found("core-words"))

    def test_a_bare_sentence_is_found_however_it_is_made(self):
        for text in ('return QStringLiteral("There is no desk.");',
                     'return QStringLiteral("There is "\n    "no desk.");',
                     'return u"There is no desk."_s;',
                     'warn(QString::fromLatin1("There is no desk."));',
                     'warn(QLatin1String("There is no desk."));',
                     'return fail(ErrorCode::NotFound, "There is no desk.");'):
            self.assertEqual(self.found(text), 1, text)

    def test_a_translated_one_and_what_is_none_are_not(self):
        for text in ('return CoreWords::tr("There is no desk.");',
                     'return fail(ErrorCode::NotFound, CoreWords::tr("There is no desk."));',
                     'run("SELECT id FROM article");',
                     'names << QStringLiteral("fact_table");',
                     'html += QStringLiteral("<b class=\\"a b c\\">");',
                     '// QStringLiteral("There is no desk.")'):
            self.assertEqual(self.found(text), 0, text)

    def test_what_only_the_command_line_says_is_english(self):
        self.assertEqual(self.found('return QStringLiteral("There is no desk.");',
                                    "core/desk/check/a.cpp"), 0)
        self.assertEqual(self.found('return QStringLiteral("There is no desk.");', "ui/a.cpp"), 0)


if __name__ == "__main__":
    unittest.main()
