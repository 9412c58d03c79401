// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "tests/support/watched_application.h"
#include "ui/sources/shown_text.h"
#include "ui/sources/snapshot_text_view.h"
#include "ui/sources/words_pane.h"

#include <QClipboard>

#include <algorithm>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

const QString sentence = u"Nobody reads the minutes to their end, where it is said. "_s;

qsizetype longestOf(const QString &text)
{
    qsizetype longest = 0;
    for (const QStringView line : QStringView(text).split(u'\n'))
        longest = std::max(longest, line.size());
    return longest;
}

} // namespace

/// A source that says all in one line is shown in many, and every place in it is what it was.
class TestLongLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { WatchedApplication::watch(nullptr); }

    void onlySpacesBecomeLineEnds()
    {
        const QString text = u"A short line.\n"_s + sentence.repeated(1'000);
        const QString lines = inShortLines(text);
        QCOMPARE(lines.size(), text.size());
        QVERIFY(longestOf(lines) <= 4'000);
        QCOMPARE(QString(lines).replace(u'\n', u' '), QString(text).replace(u'\n', u' '));
        for (qsizetype at = lines.indexOf(u'\n', 20); at >= 0; at = lines.indexOf(u'\n', at + 1))
            QCOMPARE(lines.at(at - 1), QChar(u'.')); // behind a sentence
    }

    void withoutSentencesAWordEndsTheLineAndWithoutSpacesNothingDoes()
    {
        const QString words = inShortLines(u"word "_s.repeated(2'000));
        QVERIFY(longestOf(words) <= 4'000);
        const QString one = QString(10'000, u'x');
        QCOMPARE(inShortLines(one), one);
        QVERIFY(inShortLines(one + u" x"_s.repeated(10)).startsWith(one + u'\n'));
        QCOMPARE(inShortLines(sentence), sentence);
        QCOMPARE(inShortLines({}), QString());
    }

    void oneLongLineHoldsNobodyUp()
    {
        SnapshotText text;
        text.text = sentence.repeated(5'000'000 / sentence.size());
        const TextRange words{text.text.size() - 9'000, 8'500};
        Snapshot snapshot;
        snapshot.id = SnapshotId::create(1);
        WordsPane pane;
        pane.resize(500, 400);
        pane.show();
        pane.showSnapshot(snapshot);
        WatchedApplication::watch();
        QMetaObject::invokeMethod(
            &pane,
            [&] {
                pane.showText(snapshot.id, text);
                pane.select(words);
            },
            Qt::QueuedConnection);
        QTRY_COMPARE_WITH_TIMEOUT(pane.quotable(), words, 120'000);
        // Copied it is as the source has it.
        pane.view().copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), text.text.mid(words.start, words.length));
    }
};

STET_TEST(TestLongLines)

#include "test_long_lines.moc"
