// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/editor/editor_look.h"
#include "ui/editor/focus_run.h"

#include <QSettings>
#include <QtTest>

using namespace stet;

namespace {

QString lit(const QString &body, qsizetype caret, FocusMode mode)
{
    static const Languages languages;
    const TextRange run = focusRun(body, caret, mode, languages.forTag(QStringLiteral("en")));
    return body.mid(run.start, run.length);
}

} // namespace

class TestWritingView : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theParagraphAroundTheCaret()
    {
        const QString body = QStringLiteral("One.\ntwo\n\nThree dr. Four. Five");
        QCOMPARE(lit(body, 0, FocusMode::Paragraph), QStringLiteral("One.\ntwo"));
        QCOMPARE(lit(body, 8, FocusMode::Paragraph), QStringLiteral("One.\ntwo"));
        QCOMPARE(lit(body, 9, FocusMode::Paragraph), QString());
        QCOMPARE(lit(body, body.size(), FocusMode::Paragraph),
                 QStringLiteral("Three dr. Four. Five"));
        QCOMPARE(lit(QString(), 0, FocusMode::Paragraph), QString());
        QCOMPARE(lit(body, 3, FocusMode::Off), body);
    }

    void theSentenceAroundTheCaret()
    {
        const QString body = QStringLiteral("A.\n\nIt costs $5 [@k]. Dr. Lee said so. And");
        const auto at = [&](const char *word) {
            return body.indexOf(QString::fromLatin1(word)) + 1;
        };
        QCOMPARE(lit(body, at("costs"), FocusMode::Sentence).trimmed(),
                 QStringLiteral("It costs $5 [@k]."));
        QCOMPARE(lit(body, at("Lee"), FocusMode::Sentence).trimmed(),
                 QStringLiteral("Dr. Lee said so."));
        QCOMPARE(lit(body, body.size(), FocusMode::Sentence).trimmed(), QStringLiteral("And"));
    }

    void everyCaretOfAnyTextIsLit()
    {
        const QString body =
            QStringLiteral("# H\n\n- a. b\n- c\n\n```\nx. y\n```\n\n| a |\n|---|\n| b. c |\n\n😀 [");
        for (qsizetype caret = 0; caret <= body.size(); ++caret) {
            for (const FocusMode mode : {FocusMode::Paragraph, FocusMode::Sentence}) {
                const TextRange run = focusRun(body, caret, mode, Language());
                QVERIFY(run.start >= 0 && run.length >= 0 && run.end() <= body.size());
            }
        }
    }

    void zoomGoesByStepsAndStopsAtTheEnds()
    {
        QCOMPARE(zoomedBy(100, 1), 110);
        QCOMPARE(zoomedBy(100, -1), 90);
        QCOMPARE(zoomedBy(105, 1), 110);
        QCOMPARE(zoomedBy(105, -1), 100);
        QCOMPARE(zoomedBy(300, 1), 300);
        QCOMPARE(zoomedBy(50, -1), 50);
    }

    void settingsAreKeptAndBadOnesLeftAside()
    {
        EditorLook look;
        look.zoom = 150;
        look.columns = 0;
        look.family = QStringLiteral("Linux Libertine O");
        look.save();
        QCOMPARE(EditorLook::saved(), look);
        QSettings().setValue(QStringLiteral("editor/zoom"), 9'000);
        QSettings().setValue(QStringLiteral("editor/columns"), -4);
        QCOMPARE(EditorLook::saved().zoom, 300);
        QCOMPARE(EditorLook::saved().columns, EditorLook().columns);
        EditorLook().save();
    }
};

STET_TEST(TestWritingView)

#include "test_writing_view.moc"
