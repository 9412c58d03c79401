// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sequence_diff.h"
#include "core/base/word_diff.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>

using namespace stet;

namespace {

/// The pieces as one line: [gone], {come}.
QString shown(const std::vector<DiffPiece> &pieces)
{
    QString text;
    for (const DiffPiece &piece : pieces) {
        if (piece.what == DiffPiece::What::Same)
            text += piece.text;
        else if (piece.what == DiffPiece::What::Removed)
            text += u'[' + piece.text + u']';
        else
            text += u'{' + piece.text + u'}';
    }
    return text;
}

QString side(const std::vector<DiffPiece> &pieces, DiffPiece::What without)
{
    QString text;
    for (const DiffPiece &piece : pieces) {
        if (piece.what != without)
            text += piece.text;
    }
    return text;
}

QString randomText(QRandomGenerator &random, int words)
{
    static const QStringList some{QStringLiteral("the "),
                                  QStringLiteral("crane"),
                                  QStringLiteral(" "),
                                  QStringLiteral("\n"),
                                  QStringLiteral("\n\n"),
                                  QStringLiteral("[@key]"),
                                  QStringLiteral("😀"),
                                  QStringLiteral("e\u0301"),
                                  QStringLiteral("don't")};
    QString text;
    for (int i = 0; i < words; ++i)
        text += some.at(random.bounded(int(some.size())));
    return text;
}

} // namespace

class TestWordDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void wordsAreTheUnit()
    {
        QCOMPARE(
            shown(wordDiff(QStringLiteral("The old crane."), QStringLiteral("The new crane."))),
            QStringLiteral("The [old]{new} crane."));
        QCOMPARE(shown(wordDiff(QStringLiteral("a b c d"), QStringLiteral("a x y d"))),
                 QStringLiteral("a [b c]{x y} d"));
        QCOMPARE(shown(wordDiff(QString(), QStringLiteral("new"))), QStringLiteral("{new}"));
        QVERIFY(wordDiff(QString(), QString()).empty());
        QCOMPARE(shown(wordDiff(QStringLiteral("one\ntwo\n"), QStringLiteral("one\n2\ntwo\n"))),
                 QStringLiteral("one\n{2\n}two\n"));
    }

    void bothTextsAreInThePieces()
    {
        for (quint32 seed = 1; seed <= 300; ++seed) {
            QRandomGenerator random(seed);
            const QString before = randomText(random, random.bounded(60));
            QString after = before;
            for (int i = random.bounded(4); i > 0; --i) {
                const auto at = qsizetype(random.bounded(int(after.size()) + 1));
                after.replace(at, random.bounded(8), randomText(random, random.bounded(5)));
            }
            const std::vector<DiffPiece> pieces = wordDiff(before, after);
            QCOMPARE(side(pieces, DiffPiece::What::Added), before);
            QCOMPARE(side(pieces, DiffPiece::What::Removed), after);
        }
    }

    void noTextTakesLong()
    {
        QRandomGenerator random(7);
        QString before;
        QString after;
        for (int i = 0; i < 50'000; ++i) {
            before += QString::number(random.generate(), 36) + (i % 100 ? u' ' : u'\n');
            after += QString::number(random.generate(), 36) + (i % 70 ? u' ' : u'\n');
        }
        const test::CpuStopwatch timer;
        const std::vector<DiffPiece> pieces = wordDiff(before, after);
        QCOMPARE(side(pieces, DiffPiece::What::Added), before);
        QVERIFY2(timer.elapsedMs() < 2'000, qPrintable(QString::number(timer.elapsedMs())));
    }
};

STET_TEST(TestWordDiff)

#include "test_word_diff.moc"
