// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/shots_publish.h"

#include "core/desk/articles.h"
#include "core/desk/draft/draft_log.h"
#include "core/desk/editions.h"
#include "core/desk/settings.h"
#include "core/publish/site_writer.h"
#include "core/render/page.h"
#include "ui/publish/article_publishing.h"
#include "ui/publish/forecast_pane.h"
#include "ui/publish/publish_dialog.h"
#include "ui/publish/site_dialog.h"
#include "ui/publish/site_publishing.h"
#include "ui/shell/desk_area.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

namespace stet {

namespace {

const QString evidenceSlug = QStringLiteral("port-authority-cranes");
const QString publishedSlug = QStringLiteral("northwind-gripper-firmware");

template <class T>
T *part(const QWidget *dialog, const char *name)
{
    return dialog->findChild<T *>(QString::fromLatin1(name));
}

} // namespace

PublishShots::PublishShots(ShotCamera &camera, const QString &folder)
    : m_camera(camera)
    , m_folder(folder)
{}

void PublishShots::views()
{
    const auto article = answerOf(Articles(m_camera.area().session()).bySlug(publishedSlug));
    m_camera.check(article.has_value(), "the article that is published is not there");
    if (article)
        articleViews(*article);
    siteViews();
    if (!m_camera.isBrief()) // the page is the article's, not the window's
        evidenceViews();
}

bool PublishShots::askToPublish(const ArticleId &article)
{
    m_camera.area().publishing().publish(article);
    const bool open = waitUntil([this] {
        const auto *dialog = m_camera.window().findChild<PublishDialog *>();
        return dialog != nullptr && dialog->isVisible();
    });
    m_camera.check(open, "the question before publishing did not open");
    return open;
}

void PublishShots::edgeViews(const QString &view, const ArticleId &article)
{
    if (!askToPublish(article))
        return;
    pause(300);
    m_camera.shootAsItIs(view + QStringLiteral("-publish"));
    m_camera.area().site().show();
    pause(700); // what is published is looked at meanwhile
    m_camera.shootAsItIs(view + QStringLiteral("-site"));
}

// Readers have it; some words are changed, which nobody has checked.
void PublishShots::articleViews(const Article &article)
{
    DraftSave save;
    save.article = article.id;
    save.version = article.version;
    save.content = article.content;
    save.content.headline += QStringLiteral(", and more");
    save.edits = editsBetween(article.content, save.content, StepKind::Edit, 0);
    const auto saved = answerOf(Articles(m_camera.area().session()).save(save));
    m_camera.check(saved.has_value(), "the article could not be changed");
    if (!askToPublish(article.id))
        return;
    const auto *dialog = m_camera.window().findChild<PublishDialog *>();
    auto *classes = part<QComboBox>(dialog, "publishClass");
    m_camera.check(classes->isVisible(), "no change of published words was found");
    classes->setCurrentIndex(1);
    part<QPlainTextEdit>(dialog, "publishText")
        ->setPlainText(QStringLiteral("The headline left out that there is more."));
    pause(300);
    m_camera.shootAsItIs(QStringLiteral("publish"));
    m_camera.area().publishing().takeDown(article.id, TakeDownWay::Withdraw);
    waitUntil([this] { return m_camera.window().findChild<TakeDownDialog *>() != nullptr; });
    pause(300);
    m_camera.shootAsItIs(QStringLiteral("withdraw"));
}

void PublishShots::siteViews()
{
    SitePublishing &site = m_camera.area().site();
    site.show();
    auto *dialog = m_camera.window().findChild<SiteDialog *>();
    pause(1'000); // what is published is looked at meanwhile
    m_camera.shootAsItIs(QStringLiteral("site-no-folder"));
    const QString folder = QDir(m_folder).filePath(QStringLiteral("harbour-site"));
    site.setFolder(folder);
    site.show();
    auto *command = part<QLineEdit>(dialog, "deployCommand");
    command->setText(
        QStringLiteral("/bin/sh -c 'echo sending incremental file list; echo ssh: no route to "
                       "host; exit 12' deploy {site}/"));
    Q_EMIT dialog->edited();
    const bool known = waitUntil([dialog] { return dialog->forecast().outlook().has_value(); });
    m_camera.check(known, "which files would change was not found out");
    part<QPushButton>(dialog, "siteChangesButton")->click();
    pause(300);
    m_camera.shootAsItIs(QStringLiteral("site-ahead"));
    site.show();
    part<QPushButton>(dialog, "siteWrite")->click();
    const bool written = waitUntil([&site] { return site.place().writtenMs > 0; });
    m_camera.check(written, "the site was not written");
    waitUntil([dialog] {
        return part<QPlainTextEdit>(dialog, "deployOutput")
            ->toPlainText()
            .contains(QStringLiteral("no route"));
    });
    pause(500);
    m_camera.shootAsItIs(QStringLiteral("site-written"));
}

// What readers see of the check, on a desk and on a phone.
void PublishShots::evidenceViews()
{
    DeskSession &session = m_camera.area().session();
    auto settings = answerOf(Settings(session).get());
    const auto article = answerOf(Articles(session).bySlug(evidenceSlug));
    m_camera.check(settings && article, "the article that was checked is not there");
    if (!settings || !article)
        return;
    settings->checking.evidenceForReaders = true;
    m_camera.check(answerOf(Settings(session).update(*settings)).has_value(),
                   "no evidence is shown");
    Editions editions(session);
    const auto view = answerOf(editions.consider(article->id));
    PublishOrder order;
    order.reason = QStringLiteral("It is a picture.");
    if (view && view->needsClass()) {
        order.change = CorrectionClass::Update;
        order.text = QStringLiteral("More is known.");
    }
    const auto edition = answerOf(editions.publish(article->id, article->version, order));
    m_camera.check(edition.has_value(), "the article that was checked could not be published");
    const QTemporaryDir folder;
    const auto report = answerOf(publishSite(session, folder.filePath(QStringLiteral("site"))));
    m_camera.check(report.has_value(), "the pages with evidence could not be written");
    if (!report)
        return;
    const QString file =
        QDir(report->folder).filePath(pagePath(article->content.kind, article->content.slug));
    m_camera.shootDocument(QStringLiteral("page-evidence"), file);
    m_camera.shootDocument(QStringLiteral("page-evidence"), file, {QSize(390, 844)});
}

} // namespace stet
