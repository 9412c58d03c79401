// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/story_window.h"

#include "core/desk/articles.h"
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "tests/support/foreground.h"
#include "tests/support/preview_parts.h"
#include "tests/support/watched_application.h"
#include "ui/desk/article_columns.h"
#include "ui/preview/preview_pane.h"
#include "ui/preview/preview_view.h"

#include <QWebEngineScript>
#include <QWebEngineView>

#include <memory>
#include <optional>

namespace stet::test {

namespace {

Appearance &storyAppearance()
{
    static auto *look = new Appearance(*qApp);
    return *look;
}

} // namespace

StoryWindow::StoryWindow(const Actor &who)
    : m_desk(m_folder.filePath(QStringLiteral("story.stet")))
    , m_preferences(std::make_unique<Preferences>(who))
{
    WatchedApplication::watch();
    const auto session = must(DeskSession::create(deskPath(), testSettings(), who, m_clock));
}

StoryWindow::StoryWindow(const StoryWindow &other, const Actor &who)
    : m_desk(other.deskPath())
    , m_preferences(std::make_unique<Preferences>(who))
{
    WatchedApplication::watch();
}

StoryWindow::~StoryWindow()
{
    if (m_window)
        close();
}

QString StoryWindow::deskPath() const
{
    return m_desk;
}

ShellContext StoryWindow::context() const
{
    return {storyAppearance(), m_clock, m_languages, *m_preferences, false};
}

void StoryWindow::open()
{
    if (m_window)
        close();
    m_window = std::make_unique<MainWindow>(context());
    m_window->resize(1440, 900);
    m_window->show();
    bringForward(*m_window); // shortcuts are the active window's
    m_window->openDesk(deskPath());
    QTRY_VERIFY(m_window->deskArea() != nullptr);
}

void StoryWindow::close()
{
    m_window->close();
    QTRY_VERIFY(!m_window->isVisible());
    m_window.reset();
}

ArticleView &StoryWindow::list() const
{
    return *m_window->findChild<ArticleView *>();
}

Workspace &StoryWindow::workspace() const
{
    return *m_window->findChild<Workspace *>();
}

QStringList StoryWindow::headlines() const
{
    QStringList shown;
    const QAbstractItemModel &model = *list().model();
    for (int row = 0; row < model.rowCount(); ++row)
        shown << model.index(row, int(ArticleColumn::Headline)).data().toString();
    return shown;
}

void StoryWindow::write()
{
    QTRY_COMPARE(list().model()->rowCount(), 1);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Return);
    QTRY_VERIFY(area().isWriting());
    QTRY_VERIFY(!area().openedArticle().content.slug.isEmpty());
    QTRY_COMPARE(workspace().article(), area().openedArticle().id);
    QTRY_VERIFY(workspace().editor().hasFocus());
}

QString StoryWindow::previewText(const QString &selector) const
{
    return previewValue(
        QStringLiteral("[...document.querySelectorAll('%1')].map(e => e.textContent).join('|')")
            .arg(selector));
}

QString StoryWindow::previewValue(const QString &script) const
{
    return valueIn(workspace().preview().view(), script);
}

QString StoryWindow::valueIn(const PreviewView &view, const QString &script)
{
    if (view.pageWidget() == nullptr)
        return {};
    // Shared: a renderer that was killed may answer when this has given up. Whoever asks again
    // then asks the next one.
    const auto answer = std::make_shared<std::optional<QString>>();
    pageOf(view).runJavaScript(script,
                               QWebEngineScript::ApplicationWorld,
                               [answer](const QVariant &value) { *answer = value.toString(); });
    constexpr int longestAnswerMs = 1'000;
    (void)QTest::qWaitFor([&] { return answer->has_value(); }, longestAnswerMs);
    return answer->value_or(QString());
}

void StoryWindow::letIn(const QString &privateHost) const
{
    const auto session =
        must(DeskSession::open(deskPath(), OpenMode::ReadWrite, testActor(), m_clock));
    DeskSettings settings = must(Settings(*session).get());
    settings.privateHosts = {privateHost};
    must(Settings(*session).update(settings));
}

void StoryWindow::addSource(const QString &key, const QString &publisher, const QString &title)
{
    const auto session =
        must(DeskSession::open(deskPath(), OpenMode::ReadWrite, testActor(), m_clock));
    Source source;
    source.key = key;
    source.publisher = publisher;
    source.title = title;
    source.type = QStringLiteral("article-newspaper");
    must(Library(*session).add(source));
}

ArticleId StoryWindow::addArticle(const QString &headline, const QString &body)
{
    const auto session =
        must(DeskSession::open(deskPath(), OpenMode::ReadWrite, testActor(), m_clock));
    ArticleContent content;
    content.headline = headline;
    content.body = body;
    content.kind = QStringLiteral("news");
    content.language = QStringLiteral("en");
    return must(Articles(*session).create(content)).id;
}

} // namespace stet::test
