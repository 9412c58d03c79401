// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/shots_edges.h"

#include "app/stet/shots_long.h"
#include "app/stet/shots_publish.h"
#include "app/stet/shots_review.h"
#include "app/stet/shots_sources.h"
#include "app/stet/shots_writing.h"
#include "core/desk/articles.h"
#include "ui/desk/article_columns.h"
#include "ui/desk/article_view.h"
#include "ui/desk/desk_commands.h"
#include "ui/desk/desk_page.h"
#include "ui/desk/list_question.h"
#include "ui/desk/saved_searches.h"
#include "ui/editor/workspace.h"
#include "ui/palette/palette_popup.h"
#include "ui/palette/quick_open.h"
#include "ui/settings/preferences.h"
#include "ui/shell/desk_area.h"
#include "ui/shell/settings_door.h"
#include "ui/shell/shell_actions.h"
#include "ui/widgets/column_layout.h"
#include "ui/widgets/floating_card.h"

#include <QAction>
#include <QApplication>

#include <utility>

namespace stet {

EdgeShots::EdgeShots(ShotCamera &camera)
    : m_camera(camera)
{}

bool EdgeShots::openNew(const QString &name, const DeskSettings &settings)
{
    leave();
    auto session = answerOf(DeskSession::create(m_folder.filePath(name),
                                                settings,
                                                m_camera.context().preferences.actor(),
                                                m_camera.context().clock));
    m_camera.check(session.has_value(), "a desk could not be made");
    if (!session)
        return false;
    m_camera.window().showDesk(std::move(*session));
    pause(300);
    return true;
}

void EdgeShots::leave()
{
    if (m_camera.window().deskArea() == nullptr)
        return;
    m_camera.window().actions().closeDesk->trigger();
    m_camera.check(waitUntil([this] { return m_camera.window().deskArea() == nullptr; }),
                   "the desk did not close");
}

void EdgeShots::settingsViews(const QString &view)
{
    const std::pair<SettingsPage, const char *> pages[] = {{SettingsPage::Desk, "desk"},
                                                           {SettingsPage::Categories, "categories"},
                                                           {SettingsPage::Kinds, "kinds"},
                                                           {SettingsPage::People, "people"},
                                                           {SettingsPage::Words, "words"}};
    for (const auto &[page, name] : pages) {
        m_camera.window().settings().open(page);
        pause(300);
        m_camera.shootAsItIs(view + u'-' + QString::fromLatin1(name));
    }
}

void EdgeShots::emptyViews()
{
    DeskSettings settings;
    settings.name = QStringLiteral("The Harbour Desk");
    settings.language = QStringLiteral("en-GB");
    if (!openNew(QStringLiteral("new.stet"), settings))
        return;
    m_camera.shoot(QStringLiteral("desk-empty"), m_camera.window());
    settingsViews(QStringLiteral("empty-settings"));
    ArticleContent nothing;
    nothing.kind = QStringLiteral("explainer");
    nothing.language = settings.language;
    const auto article = answerOf(Articles(m_camera.area().session()).create(nothing));
    m_camera.check(article.has_value(), "an empty article could not be made");
    const std::pair<Queue, const char *> queues[] = {{Queue::All, "all"},
                                                     {Queue::Mine, "mine"},
                                                     {Queue::DueToday, "due"},
                                                     {Queue::InCheck, "check"},
                                                     {Queue::Ready, "ready"},
                                                     {Queue::Published, "published"},
                                                     {Queue::Recheck, "recheck"},
                                                     {Queue::Trash, "trash"}};
    for (const auto &[queue, view] : queues) {
        m_camera.area().showQueue(queue, {});
        pause(300);
        m_camera.shootSmall(QStringLiteral("empty-") + QString::fromLatin1(view));
    }
    ArticleQuery narrow;
    narrow.tag = QStringLiteral("robotics");
    narrow.language = QStringLiteral("de");
    m_camera.page().question().setQuery(narrow);
    pause(300);
    m_camera.shootSmall(QStringLiteral("empty-filters"));
    SourceShots(m_camera).edgeViews(QStringLiteral("empty"));
    if (article) {
        m_camera.openArticle(article->id);
        WritingShots(m_camera).panelViews(QStringLiteral("empty"));
        checkedViews(QStringLiteral("empty"), article->id);
    }
    leave();
}

void EdgeShots::checkedViews(const QString &view, const ArticleId &article)
{
    // What was open over the text goes first.
    for (auto *card : m_camera.workspace().findChildren<FloatingCard *>())
        card->hide();
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->hide();
    ReviewShots(m_camera).edgeView(view, article);
    PublishShots(m_camera, m_folder.path()).edgeViews(view, article);
}

void EdgeShots::longViews()
{
    if (!openNew(QStringLiteral("long.stet"), longSettings()))
        return;
    const auto article = fillLongDesk(m_camera.area().session());
    m_camera.check(article.has_value(), "a desk of long names could not be filled");
    if (!article)
        return;
    ArticleQuery query;
    query.category = article->content.category;
    query.tag = article->content.tags.first();
    query.owner = article->owner;
    m_camera.page().savedSearches().add(longWords(200), query);
    waitUntil([this] { return !m_camera.page().selectedRows().empty(); });
    pause(500);
    longDeskViews();
    m_camera.page().question().setQuery(query);
    pause(300);
    m_camera.shootSmall(QStringLiteral("long-filters"));
    settingsViews(QStringLiteral("long-settings"));
    SourceShots(m_camera).edgeViews(QStringLiteral("long"));
    longArticleViews(*article);
    checkedViews(QStringLiteral("long"), article->id);
    leave();
}

void EdgeShots::longDeskViews()
{
    m_camera.shoot(QStringLiteral("long-desk"), m_camera.window());
    m_camera.page().view().columns().setShown(int(ArticleColumn::Tags), true);
    m_camera.page().view().columns().setShown(int(ArticleColumn::Category), true);
    m_camera.shootSmall(QStringLiteral("long-columns"));
    m_camera.page().view().columns().reset();
    m_camera.window().actions().quickOpen->trigger();
    pause(500);
    m_camera.shootSmall(QStringLiteral("long-quick-open"));
    m_camera.area().quickOpen().popup().hide();
    DeskCommands &commands = m_camera.area().commands();
    const std::pair<const char *, void (DeskCommands::*)()> questions[] = {
        {"long-owner", &DeskCommands::askOwner},
        {"long-category", &DeskCommands::askCategory},
        {"long-tag", &DeskCommands::askTagToRemove}};
    for (const auto &[view, ask] : questions) {
        (commands.*ask)();
        waitUntil([] { return QApplication::activePopupWidget() != nullptr; });
        m_camera.shootSmall(QString::fromLatin1(view));
        commands.popup().hide();
    }
}

void EdgeShots::longArticleViews(const Article &article)
{
    m_camera.openArticle(article.id);
    pause(1'000);
    m_camera.shoot(QStringLiteral("long-workspace"), m_camera.window());
    WritingShots writing(m_camera);
    writing.panelViews(QStringLiteral("long"));
    writing.versionsView(QStringLiteral("long-versions"));
    if (QAction *cite = m_camera.articleAction(QStringLiteral("cite"))) {
        m_camera.shootSmall(QStringLiteral("long-cite"), [cite](Scheme) {
            cite->trigger();
            pause(300);
        });
    }
}

} // namespace stet
