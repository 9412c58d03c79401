// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/shots_review.h"

#include "core/desk/articles.h"
#include "core/publish/papers/galley_writer.h"
#include "ui/review/review_page.h"
#include "ui/shell/desk_area.h"

#include <QAction>
#include <QTemporaryDir>

namespace stet {

namespace {

const QString checkedSlug = QStringLiteral("northwind-gripper-firmware");

} // namespace

ReviewShots::ReviewShots(ShotCamera &camera)
    : m_camera(camera)
{}

void ReviewShots::show(const QString &view)
{
    pause(400);
    m_camera.shoot(view, m_camera.window());
}

void ReviewShots::views()
{
    const auto article = answerOf(Articles(m_camera.area().session()).bySlug(checkedSlug));
    m_camera.check(article.has_value(), "the article that is checked is not there");
    if (!article)
        return;
    m_camera.area().openForReview(article->id);
    const bool read = waitUntil([this] {
        ReviewPage *page = m_camera.area().review();
        return page != nullptr && page->round().rows().count() > 0;
    });
    m_camera.check(read, "the check sheet was not read");
    if (!read)
        return;
    ReviewPage &page = *m_camera.area().review();
    page.action(QStringLiteral("reviewNextOpen"))->trigger();
    pause(300);
    page.action(QStringLiteral("reviewPassage"))->trigger();
    show(QStringLiteral("review"));
    page.action(QStringLiteral("reviewNote"))->trigger();
    pause(300);
    m_camera.shootSmall(QStringLiteral("review-note"));
    page.action(QStringLiteral("reviewClaims"))->trigger(); // the card goes by itself
    page.action(QStringLiteral("reviewAttest"))->trigger();
    m_camera.shootAsItIs(QStringLiteral("review-attest"));
    page.action(QStringLiteral("reviewSignOff"))->trigger();
    m_camera.shootAsItIs(QStringLiteral("review-sign-off"));
    m_camera.area().setReviewing(false);
    besideTheText();
    if (!m_camera.isBrief()) // the galley is the article's, not the window's
        galley(article->id);
    m_camera.area().backToDesk();
    waitUntil([this] { return !m_camera.area().isWriting(); });
}

void ReviewShots::edgeView(const QString &view, const ArticleId &article)
{
    m_camera.area().openForReview(article);
    const bool open = waitUntil([this] { return m_camera.area().isReviewing(); });
    m_camera.check(open, "the check of an article did not open");
    if (!open)
        return;
    pause(800); // where nothing is to be checked there is nothing to wait for
    m_camera.area().review()->action(QStringLiteral("reviewNextOpen"))->trigger();
    pause(300);
    m_camera.shootSmall(view + QStringLiteral("-review"));
    m_camera.area().setReviewing(false);
}

void ReviewShots::besideTheText()
{
    QAction *beside = m_camera.articleAction(QStringLiteral("sourceBeside"));
    m_camera.check(beside != nullptr, "no source can stand beside the text");
    if (beside == nullptr)
        return;
    beside->trigger();
    show(QStringLiteral("source-beside"));
    beside->trigger();
}

void ReviewShots::galley(const ArticleId &article)
{
    const QTemporaryDir folder;
    const auto written = answerOf(writeGalley(
        m_camera.area().session(), {article, folder.filePath(QStringLiteral("galley.html")), {}}));
    m_camera.check(written.has_value(), "the galley could not be written");
    if (written)
        m_camera.shootDocument(QStringLiteral("galley"), written->file);
}

} // namespace stet
