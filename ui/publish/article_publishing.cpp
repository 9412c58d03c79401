// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/article_publishing.h"

#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "core/desk/desk_session.h"
#include "core/desk/editions.h"
#include "core/desk/settings.h"
#include "core/render/page.h"
#include "ui/palette/palette_popup.h"
#include "ui/publish/publish_dialog.h"
#include "ui/publish/publish_times.h"
#include "ui/widgets/relative_time.h"

#include <QLocale>
#include <QWidget>

#include <utility>

namespace stet {

namespace {

constexpr int lookAgainAfterMs = 150;
constexpr qsizetype longestHeadline = 80;

QString shortHeadline(const Article &article)
{
    const QString &headline = article.content.headline;
    if (headline.isEmpty())
        return ArticlePublishing::tr("Untitled");
    return headline.size() > longestHeadline ? headline.left(longestHeadline) + u'…' : headline;
}

QString addressOf(const Article &article, const DeskSettings &desk)
{
    return desk.baseUrl + u'/' + pagePath(article.content.kind, article.content.slug);
}

Notice warning(const QString &text)
{
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    notice.text = text;
    return notice;
}

bool isEmpty(const PublishOrder &order)
{
    return !order.change && order.text.isEmpty() && order.reason.isEmpty();
}

} // namespace

ArticlePublishing::ArticlePublishing(DeskSession &session, QWidget *parent)
    : QObject(parent)
    , m_session(session)
    , m_window(parent)
    , m_times(new PublishTimes(session, this))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(lookAgainAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &ArticlePublishing::lookAgain);
    connect(&m_session, &DeskSession::changed, this, &ArticlePublishing::deskChanged);
    connect(m_times, &PublishTimes::changed, this, &ArticlePublishing::timesChanged);
}

ArticlePublishing::~ArticlePublishing()
{
    delete m_dialog.data();
    delete m_takeDown.data();
    delete m_popup;
}

void ArticlePublishing::setWordKeeper(std::function<void(const ArticleId &)> keep)
{
    m_keepWords = std::move(keep);
}

void ArticlePublishing::leave()
{
    ++m_asked;
    for (QDialog *dialog : {static_cast<QDialog *>(m_dialog), static_cast<QDialog *>(m_takeDown)}) {
        if (dialog != nullptr)
            dialog->reject();
    }
}

void ArticlePublishing::look(const ArticleId &article,
                             std::function<void(const Result<Known> &)> then)
{
    const int asked = ++m_asked;
    const auto fresh = [this, asked, then = std::move(then)](const Result<Known> &known) {
        if (asked == m_asked)
            then(known);
    };
    // One after the other: the dialog shows one moment of the desk, or an older view, which the
    // verb then refuses by its version.
    whenDone(
        Editions(m_session).consider(article), this, [=, this](const Result<PublishView> &view) {
            if (!view)
                return fresh(tl::unexpected<Error>(view.error()));
            whenDone(Articles(m_session).get(article), this, [=, this](const Result<Article> &now) {
                if (!now)
                    return fresh(tl::unexpected<Error>(now.error()));
                whenDone(Settings(m_session).get(), this, [=](const Result<DeskSettings> &desk) {
                    if (!desk)
                        return fresh(tl::unexpected<Error>(desk.error()));
                    fresh(Known{*view, *now, *desk});
                });
            });
        });
}

void ArticlePublishing::publish(const ArticleId &article)
{
    if (m_dialog)
        return; // its question is answered first
    if (m_keepWords)
        m_keepWords(article);
    // Behind the words that are on their way into the desk.
    whenDone(Articles(m_session).checkpoint(article, RevisionReason::Closed),
             this,
             [this, article](const Result<Revision> &kept) {
                 const QString doing = tr("look at what publishing would do");
                 if (!kept) {
                     Q_EMIT errorRaised(kept.error(), doing);
                     return;
                 }
                 look(article, [this, doing](const Result<Known> &known) {
                     if (known)
                         openDialog(*known);
                     else
                         Q_EMIT errorRaised(known.error(), doing);
                 });
             });
}

void ArticlePublishing::openDialog(const Known &known)
{
    if (m_dialog)
        return;
    auto *dialog = new PublishDialog(m_window->window());
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    show(known);
    dialog->setOrder(m_unsaid.value(known.article.id));
    connect(dialog, &PublishDialog::publishRequested, this, &ArticlePublishing::give);
    connect(dialog, &PublishDialog::laterRequested, this, &ArticlePublishing::giveLater);
    connect(dialog, &PublishDialog::placeRequested, this, [this](const GateFinding &finding) {
        Q_EMIT placeRequested(m_known.article.id, finding);
    });
    connect(dialog, &QDialog::rejected, this, [this, dialog] {
        const PublishOrder unsaid = dialog->order();
        if (isEmpty(unsaid))
            m_unsaid.remove(m_known.article.id);
        else
            m_unsaid.insert(m_known.article.id, unsaid);
    });
    dialog->open();
}

void ArticlePublishing::show(const Known &known)
{
    m_known = known;
    const qint64 planned = m_times->of(known.article.id);
    m_dialog->showSubject({known.view,
                           known.article.content.headline,
                           addressOf(known.article, known.desk),
                           planned > 0 ? fullTime(planned, zoneOf(known.desk)) : QString()});
}

void ArticlePublishing::deskChanged(const Changes &changes)
{
    const ArticleId shown = m_known.article.id;
    const bool concerns = changes.articles.contains(shown) || changes.checks.contains(shown) ||
                          changes.settings || !changes.sources.isEmpty();
    if (m_dialog && !m_giving && concerns)
        m_soon.start();
}

void ArticlePublishing::lookAgain()
{
    if (!m_dialog || m_giving)
        return;
    look(m_known.article.id, [this](const Result<Known> &known) {
        if (!m_dialog)
            return;
        if (known)
            show(*known);
        else
            m_dialog->say(warning(known.error().message));
    });
}

void ArticlePublishing::give(const PublishOrder &order)
{
    if (std::exchange(m_giving, true))
        return;
    m_dialog->setBusy(true);
    whenDone(Editions(m_session).publish(m_known.article.id, m_known.view.version, order),
             this,
             [this](const Result<Edition> &edition) {
                 m_giving = false;
                 published(edition);
             });
}

void ArticlePublishing::published(const Result<Edition> &edition)
{
    if (!edition && m_dialog) {
        m_dialog->setBusy(false);
        m_dialog->say(warning(edition.error().code == ErrorCode::Conflict
                                  ? tr("The article was changed meanwhile. This is what would be "
                                       "published now; what you chose and typed is still here.")
                                  : edition.error().message));
        lookAgain();
        return;
    }
    if (!edition) {
        Q_EMIT errorRaised(edition.error(), tr("publish the article"));
        return;
    }
    m_unsaid.remove(m_known.article.id);
    if (PublishDialog *dialog = m_dialog)
        dialog->accept();
    const bool nothingNew = m_known.view.edition == edition->number;
    const QString number = QLocale().toString(edition->number);
    tellOfPage(nothingNew ? tr("“%1”: readers have all of it already, with edition %2. Nothing was "
                               "published.")
                                .arg(shortHeadline(m_known.article), number)
                          : tr("Published: “%1”, edition %2. Readers see it once the site is "
                               "written.")
                                .arg(shortHeadline(m_known.article), number),
               m_known.article);
}

void ArticlePublishing::tellOfPage(const QString &words, const Article &article)
{
    Notice notice;
    notice.text = words;
    notice.actionText = tr("Write the site…");
    notice.context = this;
    notice.action = [this, path = pagePath(article.content.kind, article.content.slug)] {
        Q_EMIT siteRequested(path);
    };
    Q_EMIT noticeRaised(notice);
}

void ArticlePublishing::takeDown(const ArticleId &article, TakeDownWay way)
{
    whenDone(Articles(m_session).get(article), this, [this, way](const Result<Article> &now) {
        if (now)
            askTakeDown(*now, way);
        else
            Q_EMIT errorRaised(now.error(), tr("read the article"));
    });
}

void ArticlePublishing::askTakeDown(const Article &article, TakeDownWay way)
{
    if (m_takeDown)
        return;
    auto *dialog = new TakeDownDialog(way, article.content.headline, m_window->window());
    m_takeDown = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setText(m_unsaidReasons.value(article.id));
    connect(dialog, &TakeDownDialog::given, this, [this, article, way](const QString &text) {
        giveTakeDown(article, way, text);
    });
    connect(dialog, &QDialog::rejected, this, [this, id = article.id, dialog] {
        m_unsaidReasons.insert(id, dialog->text());
    });
    dialog->open();
}

void ArticlePublishing::giveTakeDown(const Article &article, TakeDownWay way, const QString &text)
{
    m_takeDown->setBusy(true);
    const bool retract = way == TakeDownWay::Retract;
    Editions editions(m_session);
    whenDone(retract ? editions.retract(article.id, text) : editions.withdraw(article.id, text),
             this,
             [this, article, retract](const Result<Edition> &edition) {
                 if (!edition && m_takeDown) {
                     m_takeDown->setBusy(false);
                     m_takeDown->say(warning(edition.error().message));
                     return;
                 }
                 if (!edition) {
                     Q_EMIT errorRaised(edition.error(),
                                        retract ? tr("retract the article")
                                                : tr("withdraw the article"));
                     return;
                 }
                 m_unsaidReasons.remove(article.id);
                 if (TakeDownDialog *dialog = m_takeDown)
                     dialog->accept();
                 tellOfPage(retract
                                ? tr("Retracted: “%1”. Readers see it once the site is written.")
                                      .arg(shortHeadline(article))
                                : tr("Withdrawn: “%1”. Readers see it once the site is written.")
                                      .arg(shortHeadline(article)),
                            article);
             });
}

void ArticlePublishing::schedule(const ArticleId &article)
{
    if (m_dialog)
        return; // it has a button of its own for that
    if (m_keepWords)
        m_keepWords(article);
    look(article, [this](const Result<Known> &known) {
        if (!known) {
            Q_EMIT errorRaised(known.error(), tr("read the article"));
            return;
        }
        if (!known->view.needsClass()) {
            askTime(known->article, zoneOf(known->desk), {});
            return;
        }
        openDialog(*known);
        Notice notice;
        notice.text = tr("Words change that readers have. Say what the change is and what they are "
                         "told then, and choose “Later…”.");
        if (PublishDialog *dialog = m_dialog)
            dialog->say(notice);
    });
}

void ArticlePublishing::giveLater(const PublishOrder &order)
{
    const Article article = m_known.article;
    m_unsaid.insert(article.id, order); // until a time is given
    if (PublishDialog *dialog = m_dialog)
        dialog->accept();
    // Once the window has the keyboard again.
    QTimer::singleShot(0, this, [this, article, order, zone = zoneOf(m_known.desk)] {
        askTime(article, zone, order);
    });
}

void ArticlePublishing::askTime(const Article &article,
                                const QTimeZone &zone,
                                const PublishOrder &order)
{
    const qint64 now = m_session.clock().nowMs();
    const PublishTime planned = m_times->planned(article.id);
    PaletteQuestion question;
    question.placeholder = tr("Publish: choose, or type 16:00 or 2026-03-04 16:00");
    question.hint = tr("By the clock of %1. “stetctl publish --due” publishes it then, through the "
                       "gate; what the gate holds back keeps its time.")
                        .arg(QString::fromLatin1(zone.id()));
    question.entries = publishTimeEntries(now, planned.atMs, zone);
    question.typedEntry = [now, zone](const QString &typed) {
        return typedPublishTime(typed, now, zone);
    };
    question.chosen = [this, article, planned, zone, order](const PaletteEntry &entry) {
        plan(article,
             {article.id, entry.data.toLongLong(), order.change, order.text},
             planned,
             zone);
    };
    if (m_popup == nullptr)
        m_popup = new PalettePopup(m_window->window());
    m_popup->ask(std::move(question));
}

void ArticlePublishing::plan(const Article &article,
                             const PublishTime &time,
                             const PublishTime &before,
                             const QTimeZone &zone)
{
    whenDone(Editions(m_session).schedule(article.id, time.atMs, time.change, time.text),
             this,
             [this, article, before, zone](const Result<PublishTime> &planned) {
                 if (!planned) {
                     Q_EMIT errorRaised(planned.error(), tr("plan the publishing of the article"));
                     return;
                 }
                 if (planned->change)
                     m_unsaid.remove(article.id);
                 Notice notice;
                 notice.text =
                     planned->atMs == 0
                         ? tr("“%1” is planned for no time.").arg(shortHeadline(article))
                         : tr("“%1” is to be published: %2.")
                               .arg(shortHeadline(article), fullTime(planned->atMs, zone));
                 notice.secondsShown = 20;
                 if (*planned != before) {
                     notice.actionText = tr("Undo");
                     notice.context = this;
                     notice.action = [this, article, before, now = *planned, zone] {
                         plan(article, before, now, zone);
                     };
                 }
                 Q_EMIT noticeRaised(notice);
             });
}

} // namespace stet
