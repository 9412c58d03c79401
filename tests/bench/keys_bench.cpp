// SPDX-License-Identifier: GPL-3.0-or-later
// From a key in the editor to the painted frame of the preview that shows it, against a bare
// reference view of the same document, told the same way of its next frame, in which nothing
// changed.
#include "core/desk/articles.h"
#include "core/desk/checking.h"
#include "core/desk/import/importing.h"
#include "tests/bench/bench_desk.h"
#include "tests/bench/bench_row.h"
#include "tests/bench/corpus.h"
#include "tests/bench/frame_watch.h"
#include "tests/support/preview_parts.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/workspace.h"
#include "ui/editor/writing_taste.h"
#include "ui/preview/preview_view.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEngineView>

namespace stet::bench {

namespace {

using test::pageOf;
using test::webViewOf;

constexpr int Keys = 1'000;
constexpr int FewKeys = 60;
constexpr int WarmUp = 30;
constexpr size_t Claims = 600;

using Step = std::function<void(int)>;

std::vector<double> frameTimes(int count, FrameWatch &watch, const Step &step)
{
    std::vector<double> times;
    for (int i = -WarmUp; i < count; ++i) {
        watch.arm();
        QElapsedTimer timer;
        timer.start();
        step(i);
        if (!watch.wait())
            qFatal("no frame came");
        if (i >= 0)
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
        QTest::qWait(i % 7); // a person does not type in step with the screen
    }
    return times;
}

/// A workspace of its own with one article, as a user would see it.
class TypingDesk
{
public:
    enum class Checked { No, Yes };

    /// Checked: somebody else gave verdicts on 600 claims of it.
    TypingDesk(const QString &folder, int words, Checked checked)
        : m_folder(folder + QStringLiteral("/keys-XXXXXX"))
        , m_session(benchDesk(m_folder.filePath(QStringLiteral("keys.stet"))))
        , m_workspace(*m_session, m_languages, m_taste)
    {
        const Corpus corpus;
        Importing importing(*m_session);
        (void)await(importing.take(corpus.sources(), {}));
        Articles articles(*m_session);
        const Article article = await(articles.create(corpus.article(1, words).content));
        if (checked == Checked::Yes)
            check(article.id);
        m_workspace.resize(1400, 860);
        m_workspace.show();
        PreviewView *const preview = view();
        bool loaded = false;
        QObject::connect(preview, &PreviewView::loaded, preview, [&] { loaded = true; });
        m_workspace.open(article.id);
        if (!QTest::qWaitFor([&] { return loaded; }, 60'000))
            qFatal("the preview did not load");
        QTest::qWait(1'500);
        editor()->setFocus();
    }

    [[nodiscard]] MarkdownEditor *editor() const
    {
        return m_workspace.findChild<MarkdownEditor *>();
    }

    [[nodiscard]] PreviewView *view() const { return m_workspace.findChild<PreviewView *>(); }

    void caretTo(double share) const
    {
        QTextCursor cursor = editor()->textCursor();
        cursor.setPosition(int(editor()->document()->characterCount() * share));
        cursor.movePosition(QTextCursor::NextBlock);
        cursor.movePosition(QTextCursor::NextBlock);
        cursor.movePosition(QTextCursor::EndOfBlock);
        editor()->setTextCursor(cursor);
        QTest::qWait(300);
    }

    /// Puts `text` at the caret, or takes away what was put there last.
    void putOrTake(bool put, const QString &text) const
    {
        QTextCursor cursor = editor()->textCursor();
        if (put) {
            cursor.insertText(text);
        } else {
            cursor.setPosition(cursor.position() - int(text.size()), QTextCursor::KeepAnchor);
            cursor.removeSelectedText();
        }
        editor()->setTextCursor(cursor);
    }

    [[nodiscard]] QString pageHtml() const
    {
        QString html;
        pageOf(*view()).toHtml([&](const QString &text) { html = text; });
        if (!QTest::qWaitFor([&] { return !html.isEmpty(); }, 20'000))
            qFatal("the page gave no text");
        // The page alone, without what the preview lays beside it.
        return html.remove(
            QRegularExpression(QStringLiteral("<div class=\"stet-claims\".*</div></div>"),
                               QRegularExpression::DotMatchesEverythingOption));
    }

    void close()
    {
        (void)QTest::qWaitFor([f = m_workspace.close()] { return f.isFinished(); }, 20'000);
    }

private:
    void check(ArticleId article) const
    {
        const auto checker = await(DeskSession::open(
            m_session->path(),
            OpenMode::ReadWrite,
            {QStringLiteral("Checker"), QStringLiteral("checker"), QStringLiteral("bench")},
            m_session->clock()));
        Checking checking(*checker);
        const ReviewedArticle sheet = await(checking.sheet(article));
        std::vector<ClaimAim> aims;
        for (const CheckedItem &item : sheet.checked.items) {
            if (aims.size() < Claims)
                aims.push_back({{}, sourcePlaceOf(sheet.words, item.item.place), {}});
        }
        (void)await(checking.giveAll(article, aims, {VerdictKind::NeedsSource, {}, {}}));
    }

    QTemporaryDir m_folder;
    Languages m_languages;
    WritingTaste m_taste;
    std::unique_ptr<DeskSession> m_session;
    Workspace m_workspace;
};

std::vector<double> referenceTimes(const QString &html, const QSize &size, int count)
{
    QWebEngineView view;
    view.resize(size);
    view.show();
    bool loaded = false;
    QObject::connect(&view, &QWebEngineView::loadFinished, &view, [&] { loaded = true; });
    view.setHtml(html);
    if (!QTest::qWaitFor([&] { return loaded; }, 60'000))
        qFatal("the reference view did not load");
    QTest::qWait(1'500);
    FrameWatch watch(*view.page());
    return frameTimes(count, watch, [&](int) { watch.askForFrame(); });
}

std::vector<double> keyTimes(const TypingDesk &desk, FrameWatch &watch)
{
    // No space: at the end of a paragraph it rightly changes nothing on the page.
    const QString letters = QStringLiteral("stetandagain");
    return frameTimes(Keys, watch, [&](int i) {
        QTest::keyClick(desk.editor(), letters.at((i + WarmUp) % letters.size()).toLatin1());
    });
}

Row checkedRow(const QString &folder, int words)
{
    TypingDesk desk(folder, words, TypingDesk::Checked::Yes);
    const std::vector<double> bare =
        referenceTimes(desk.pageHtml(), webViewOf(*desk.view()).size(), 300);
    FrameWatch watch(pageOf(*desk.view()));
    watch.watchChanges();
    desk.caretTo(0.5);
    const std::vector<double> keys = keyTimes(desk, watch);
    desk.close();
    return {.name = QStringLiteral("the same with %1 claims, %2 words, p95").arg(Claims).arg(words),
            .unit = QStringLiteral("ms"),
            .ours = percentile(keys, 0.95),
            .reference = percentile(bare, 0.95),
            .goal = 1.5};
}

std::vector<Row> rowsFor(const QString &folder, int words, double goal)
{
    TypingDesk desk(folder, words, TypingDesk::Checked::No);
    const std::vector<double> bare =
        referenceTimes(desk.pageHtml(), webViewOf(*desk.view()).size(), 300);
    FrameWatch watch(pageOf(*desk.view()));
    watch.watchChanges();

    desk.caretTo(0.5);
    const std::vector<double> keys = keyTimes(desk, watch);
    // A paragraph's worth of words comes and goes, and with it the head's reading time.
    const std::vector<double> readingTime = frameTimes(FewKeys, watch, [&](int i) {
        desk.putOrTake(i % 2 == 0, QStringLiteral("one two three ").repeated(200));
    });
    desk.caretTo(0.0);
    const std::vector<double> cited = frameTimes(FewKeys, watch, [&](int i) {
        desk.putOrTake(i % 2 == 0, QStringLiteral(" [@bench-source-499]"));
    });
    desk.close();

    const double floor = percentile(bare, 0.95);
    const QString at = QStringLiteral(" at %1 words, p95").arg(words);
    return {{.name = QStringLiteral("key to painted frame") + at,
             .unit = QStringLiteral("ms"),
             .ours = percentile(keys, 0.95),
             .reference = floor,
             .goal = goal},
            {.name = QStringLiteral("change of the reading time") + at,
             .unit = QStringLiteral("ms"),
             .ours = percentile(readingTime, 0.95),
             .reference = floor,
             .goal = 3},
            {.name = QStringLiteral("first citation at the top") + at,
             .unit = QStringLiteral("ms"),
             .ours = percentile(cited, 0.95),
             .reference = floor,
             .goal = 3}};
}

} // namespace

std::vector<Row> benchKeys(const QString &folder)
{
    std::vector<Row> rows = rowsFor(folder, 10'000, 1.3);
    rows.push_back(checkedRow(folder, 10'000));
    const std::vector<Row> more = rowsFor(folder, 50'000, 1.8);
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

} // namespace stet::bench
