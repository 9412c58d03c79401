// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resources.h"
#include "core/model/language.h"
#include "core/review/source_notices.h"
#include "tests/support/test_registry.h"

#include <QtTest>

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

QStringList noticesOf(const QString &text)
{
    initResources();
    static const NoticeWords words = Languages().noticeWords();
    SnapshotText said;
    said.text = text;
    return noticesIn(said, words);
}

} // namespace

/// What sources tell of their own corrections.
class TestSourceNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aNoticeHasItsPlace()
    {
        initResources();
        SnapshotText said;
        said.text = u"It has 12 Nm.\n  Correction:  it has 14 Nm. \nMore."_s;
        const std::vector<SourceNotice> found = sourceNotices(said, Languages().noticeWords());
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(said.text.mid(found.front().start, found.front().length),
                 u"Correction:  it has 14 Nm."_s);
        QCOMPARE(found.front().words, u"Correction: it has 14 Nm."_s);
    }

    void aNoticeIsKnownInItsLanguage_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("isNotice");
        const auto row = [](const char *name, const QString &line, bool isNotice) {
            QTest::newRow(name) << line << isNotice;
        };
        row("a word and a colon", u"Correction: it has 14 Nm."_s, true);
        row("capitals and a day", u"UPDATE (12 February): it has 14 Nm."_s, true);
        row("a day up to the colon", u"Correction, 12 February 2026: it was 14."_s, true);
        row("a heading", u"Retraction"_s, true);
        row("an editor", u"Editor\u2019s note: the maker has withdrawn this."_s, true);
        row("a sentence", u"An earlier version of this article said 12 Nm."_s, true);
        row("German", u"Korrektur vom 3. M\u00E4rz: Es sind 14 Nm."_s, true);
        row("a German sentence",
            u"In einer fr\u00FCheren Version dieses Artikels stand 12 Nm."_s,
            true);
        row("French", u"Mise \u00E0 jour du 3 mars : 14 Nm."_s, true);
        row("a French sentence", u"Cet article a \u00E9t\u00E9 corrig\u00E9 le 3 mars."_s, true);
        row("Spanish", u"Fe de errores: son 14 Nm."_s, true);
        row("a Spanish sentence", u"Este art\u00EDculo ha sido actualizado hoy."_s, true);
        row("advice", u"Update your arm before it moves."_s, false);
        row("a longer word", u"Corrections officers hurt in the yard."_s, false);
        row("a part of a word", u"Updates: none."_s, false);
        row("in passing", u"The gripper has an update and a correction to its drawings."_s, false);
        row("nothing", u""_s, false);
    }

    void aNoticeIsKnownInItsLanguage()
    {
        QFETCH(const QString, line);
        QFETCH(const bool, isNotice);
        const QStringList found = noticesOf(u"It has 12 Nm.\n"_s + line + u"\nThe end."_s);
        QCOMPARE(!found.isEmpty(), isNotice);
    }

    void onlyTheArticleTells()
    {
        initResources();
        SnapshotText text;
        text.text = u"It has 12 Nm.\nCorrection: it was 14."_s;
        text.runs = {{0, 14, RunKind::Main}, {14, text.text.size() - 14, RunKind::Boilerplate}};
        QVERIFY(noticesIn(text, Languages().noticeWords()).isEmpty());
        text.runs = {{0, text.text.size(), RunKind::Main}};
        QCOMPARE(noticesIn(text, Languages().noticeWords()),
                 QStringList(u"Correction: it was 14."_s));
    }
};

STET_TEST(TestSourceNotices)

#include "test_source_notices.moc"
