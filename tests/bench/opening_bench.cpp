// SPDX-License-Identifier: GPL-3.0-or-later
// An article of 50 000 words, from the wish to open it to its words painted in the editor, against
// 100 ms. The page follows; its time is reported beside.
#include "core/desk/articles.h"
#include "tests/bench/bench_desk.h"
#include "tests/bench/bench_row.h"
#include "tests/bench/corpus.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/workspace.h"
#include "ui/editor/writing_taste.h"
#include "ui/preview/preview_view.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

namespace stet::bench {

namespace {

constexpr int Words = 50'000;
constexpr double LimitMs = 100;
constexpr int Times = 15;

/// Tells when the editor has painted words.
class PaintedWords : public QObject
{
public:
    explicit PaintedWords(MarkdownEditor &editor)
        : m_editor(editor)
    {
        editor.viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        m_painted = m_painted ||
                    (event->type() == QEvent::Paint && m_editor.document()->characterCount() > 1);
        return false;
    }

    void arm() { m_painted = false; }

    [[nodiscard]] bool wait() const
    {
        return QTest::qWaitFor([this] { return m_painted; }, 60'000);
    }

private:
    MarkdownEditor &m_editor;
    bool m_painted = false;
};

} // namespace

std::vector<Row> benchOpening(const QString &folder)
{
    const QTemporaryDir place(folder + QStringLiteral("/opening-XXXXXX"));
    const auto session = benchDesk(place.filePath(QStringLiteral("opening.stet")));
    const Languages languages;
    Articles articles(*session);
    const Corpus corpus;
    const Article longOne = await(articles.create(corpus.article(1, Words).content));
    const Article shortOne = await(articles.create(corpus.article(2, 50).content));
    WritingTaste taste;
    Workspace workspace(*session, languages, taste);
    workspace.resize(1400, 860);
    workspace.show();
    PaintedWords painted(workspace.editor());
    int pages = 0; // one comes whole, or as a change of the one before
    const auto *preview = workspace.findChild<PreviewView *>();
    QObject::connect(preview, &PreviewView::loaded, preview, [&] { ++pages; });
    QObject::connect(preview, &PreviewView::patchPainted, preview, [&] { ++pages; });
    const auto open = [&](const ArticleId &article) {
        const int before = pages;
        painted.arm();
        QElapsedTimer timer;
        timer.start();
        workspace.open(article);
        // The words of the article before stand until its own have come.
        if (!QTest::qWaitFor([&] { return workspace.article() == article; }, 60'000))
            qFatal("the article did not open");
        painted.arm();
        if (!painted.wait())
            qFatal("no words were painted");
        const double words = double(timer.nsecsElapsed()) / 1e6;
        if (!QTest::qWaitFor([&] { return pages > before; }, 60'000))
            qFatal("the page did not follow");
        return std::pair(words, double(timer.nsecsElapsed()) / 1e6);
    };
    std::vector<double> words;
    std::vector<double> follows;
    for (int i = 0; i <= Times; ++i) {
        (void)open(shortOne.id);
        const auto [shown, followed] = open(longOne.id);
        if (i == 0)
            continue;
        words.push_back(shown);
        follows.push_back(followed);
    }
    (void)QTest::qWaitFor([f = workspace.close()] { return f.isFinished(); }, 20'000);
    return {{.name = QStringLiteral("article of 50 000 words: in the editor, p95"),
             .unit = QStringLiteral("ms"),
             .ours = percentile(words, 0.95),
             .reference = LimitMs},
            {.name = QStringLiteral("the same: its page in the preview, p95"),
             .unit = QStringLiteral("ms"),
             .ours = percentile(follows, 0.95),
             .reference = 10 * LimitMs}};
}

} // namespace stet::bench
