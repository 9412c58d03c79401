// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a replacement of 5 000 places in 50 000 words back and doing it again, until the editor is
// painted, against the limit that no input may exceed.
#include "core/desk/articles.h"
#include "tests/bench/bench_desk.h"
#include "tests/bench/bench_row.h"
#include "tests/bench/corpus.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/text_mirror.h"
#include "ui/editor/workspace.h"
#include "ui/editor/writing_taste.h"

#include <QAction>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace stet::bench {

namespace {

constexpr int Words = 46'000; // about, and 5 000 that are replaced
constexpr int Times = 20;
constexpr double LimitMs = 200;

/// `body` with "crane" behind every ninth word.
QString withCranes(const QString &body)
{
    QString made;
    int words = 0;
    int cranes = 0;
    for (const QChar letter : body) {
        if (letter == u' ' && ++words % 9 == 0 && cranes < 5'000) {
            made += QStringLiteral(" crane");
            ++cranes;
        }
        made += letter;
    }
    if (cranes < 5'000)
        qFatal("only %d places", cranes);
    return made;
}

template <class Widget>
Widget *named(const Workspace &workspace, const char *name)
{
    return workspace.findChild<Widget *>(QString::fromLatin1(name));
}

void waitUntil(const std::function<bool()> &holds, const char *what)
{
    if (!QTest::qWaitFor(holds, 60'000))
        qFatal("%s", what);
}

double timeOf(QAction *action, const MarkdownEditor &editor)
{
    QElapsedTimer timer;
    timer.start();
    action->trigger();
    editor.viewport()->repaint();
    const double time = double(timer.nsecsElapsed()) / 1e6;
    QTest::qWait(400); // page and saving are on other threads, but on the same machine
    return time;
}

} // namespace

std::vector<Row> benchUndo(const QString &folder)
{
    const QTemporaryDir place(folder + QStringLiteral("/undo-XXXXXX"));
    const auto session = benchDesk(place.filePath(QStringLiteral("undo.stet")));
    const Languages languages;
    ArticleContent content = Corpus().article(1, Words).content;
    content.body = withCranes(content.body);
    const Article article = await(Articles(*session).create(content));
    WritingTaste taste;
    Workspace workspace(*session, languages, taste);
    workspace.resize(1400, 860);
    workspace.show();
    workspace.open(article.id);
    waitUntil([&] { return workspace.article() == article.id; }, "the article did not open");
    MarkdownEditor &editor = workspace.editor();
    editor.setFocus();
    QTest::qWait(1'500);

    QTest::keyClick(&editor, Qt::Key_H, Qt::ControlModifier);
    QTest::keyClicks(named<QLineEdit>(workspace, "findText"), QStringLiteral("crane"));
    QTest::keyClicks(named<QLineEdit>(workspace, "replaceText"), QStringLiteral("gripper"));
    named<QPushButton>(workspace, "replaceAll")->click();
    waitUntil([&] { return editor.mirror().text().count(QStringLiteral("gripper")) >= 5'000; },
              "nothing was replaced");
    QTest::keyClick(named<QLineEdit>(workspace, "findText"), Qt::Key_Escape);
    QTest::qWait(1'500);

    std::vector<double> undos;
    std::vector<double> redos;
    for (int i = 0; i < Times; ++i) {
        undos.push_back(timeOf(workspace.undoActions().at(0), editor));
        if (editor.mirror().text() != content.body)
            qFatal("undo did not lead back");
        redos.push_back(timeOf(workspace.undoActions().at(1), editor));
    }
    (void)QTest::qWaitFor([f = workspace.close()] { return f.isFinished(); }, 20'000);
    return {{.name = QStringLiteral("undo of 5000 replacements in 50000 words, longest"),
             .unit = QStringLiteral("ms"),
             .ours = percentile(undos, 1),
             .reference = LimitMs,
             .goal = 1},
            {.name = QStringLiteral("redo of the same, longest"),
             .unit = QStringLiteral("ms"),
             .ours = percentile(redos, 1),
             .reference = LimitMs,
             .goal = 1}};
}

} // namespace stet::bench
