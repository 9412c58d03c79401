// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/bulk_verbs.h"

#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "core/desk/export/articles_export.h"
#include "ui/desk/state_badges.h"
#include "ui/widgets/follow_work.h"
#include "ui/widgets/relative_time.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QUrl>

#include <utility>

namespace stet {

namespace {

constexpr size_t mostUndos = 50;
constexpr int noticeSeconds = 20;

QString shortened(const QString &text)
{
    constexpr qsizetype longest = 80;
    return text.size() > longest ? text.left(longest) + QStringLiteral("…") : text;
}

QString listed(const QStringList &tags)
{
    return shortened(tags.join(QStringLiteral(", ")));
}

struct BulkWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::BulkVerbs)
};

/// What a step is, as a notice and the next undo say it.
QString whatOf(const BulkChange &change, const QTimeZone &zone)
{
    if (change.spiked)
        return *change.spiked ? BulkWords::tr("moved to the trash") : BulkWords::tr("restored");
    if (change.state)
        return BulkWords::tr("status: %1").arg(badgeFor(*change.state).text);
    if (change.owner)
        return change.owner->isEmpty() ? BulkWords::tr("owner: nobody")
                                       : BulkWords::tr("owner: %1").arg(shortened(*change.owner));
    if (change.checker)
        return change.checker->isEmpty()
                   ? BulkWords::tr("checker: nobody")
                   : BulkWords::tr("checker: %1").arg(shortened(*change.checker));
    if (change.category)
        return change.category->isEmpty()
                   ? BulkWords::tr("no category")
                   : BulkWords::tr("category: %1").arg(shortened(*change.category));
    if (!change.addTags.isEmpty())
        return BulkWords::tr("tagged %1").arg(listed(change.addTags));
    if (!change.removeTags.isEmpty())
        return BulkWords::tr("tag removed: %1").arg(listed(change.removeTags));
    if (change.reviewDays)
        return *change.reviewDays == 0
                   ? BulkWords::tr("checked again as the kind says")
                   : BulkWords::tr("checked again every %Ln day(s)", nullptr, *change.reviewDays);
    if (change.dueMs)
        return *change.dueMs == 0 ? BulkWords::tr("no due time")
                                  : BulkWords::tr("due %1").arg(fullTime(*change.dueMs, zone));
    return BulkWords::tr("changed");
}

} // namespace

BulkVerbs::BulkVerbs(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{}

void BulkVerbs::setZone(const QTimeZone &zone)
{
    m_zone = zone;
}

bool BulkVerbs::canUndo() const
{
    return !m_busy && !m_undos.empty();
}

bool BulkVerbs::canRedo() const
{
    return !m_busy && !m_redos.empty();
}

bool BulkVerbs::isBusy() const
{
    return m_busy;
}

void BulkVerbs::begin()
{
    m_busy = true;
    Q_EMIT stateChanged();
}

void BulkVerbs::apply(const std::vector<ListKey> &articles,
                      const BulkChange &change,
                      const QString &name)
{
    if (articles.empty() || m_busy)
        return;
    begin();
    What what{whatOf(change, m_zone), {}};
    if (articles.size() == 1)
        what.article = name.isEmpty() ? tr("Untitled") : shortened(name);
    whenDone(Articles(m_session).ids(articles),
             this,
             [this, change, what](const Result<std::vector<ArticleId>> &ids) {
                 if (!ids) {
                     m_busy = false;
                     Q_EMIT errorRaised(ids.error(), tr("change the chosen articles"));
                     Q_EMIT stateChanged();
                     return;
                 }
                 start(ArticlesBulk(m_session).apply(*ids, change), Way::Forward, what);
             });
}

void BulkVerbs::undo()
{
    if (!canUndo())
        return;
    const Done step = std::move(m_undos.back());
    m_undos.pop_back();
    begin();
    start(ArticlesBulk(m_session).revert(step.undo), Way::Undo, step.what);
}

void BulkVerbs::redo()
{
    if (!canRedo())
        return;
    const Done step = std::move(m_redos.back());
    m_redos.pop_back();
    begin();
    start(ArticlesBulk(m_session).revert(step.undo), Way::Redo, step.what);
}

void BulkVerbs::start(QFuture<Result<BulkReport>> work, Way way, const What &what)
{
    followWork<BulkReport>(
        this,
        std::move(work),
        tr("Changing articles…"),
        [this](const Notice &notice) { Q_EMIT noticeRaised(notice); },
        [this, way, what](const Result<BulkReport> *answer) { ended(answer, way, what); });
}

void BulkVerbs::ended(const Result<BulkReport> *answer, Way way, const What &what)
{
    m_busy = false;
    if (answer == nullptr) {
        Notice notice;
        notice.text = tr("Cancelled; the articles are as they were.");
        notice.secondsShown = noticeSeconds;
        Q_EMIT noticeRaised(notice);
    } else if (!*answer) {
        Q_EMIT errorRaised(answer->error(), tr("change the chosen articles"));
    } else {
        const BulkReport &report = **answer;
        if (!report.undo.rows.empty()) {
            std::vector<Done> &stack = way == Way::Undo ? m_redos : m_undos;
            stack.push_back({report.undo, what});
            if (stack.size() > mostUndos)
                stack.erase(stack.begin());
            if (way == Way::Forward)
                m_redos.clear();
            if (way == Way::Undo)
                Q_EMIT undone(report.undo.rows.front().article);
        }
        tell(report, way, what);
    }
    Q_EMIT stateChanged();
}

void BulkVerbs::tell(const BulkReport &report, Way way, const What &what)
{
    if (report.stopped) {
        Q_EMIT errorRaised(*report.stopped, tr("change all of the chosen articles"));
        return;
    }
    Notice notice;
    notice.secondsShown = noticeSeconds;
    const QString done = report.changed == 1 && !what.article.isEmpty()
                             ? tr("“%1”: %2").arg(what.article, what.words)
                             : tr("%Ln article(s): %1", nullptr, report.changed).arg(what.words);
    notice.text = way == Way::Undo   ? tr("Undone – %1.").arg(done)
                  : way == Way::Redo ? tr("Done again – %1.").arg(done)
                  : report.changed == 0
                      ? tr("Nothing to change: the chosen articles had this already.")
                      : done + u'.';
    if (report.leftAlone > 0) {
        notice.weight = Notice::Weight::Warning;
        notice.text += u' ' + tr("%Ln left alone, because they were changed since or have no room.",
                                 nullptr,
                                 report.leftAlone);
    }
    if (way != Way::Undo && report.changed > 0) {
        notice.actionText = tr("Undo");
        notice.context = this;
        notice.action = [this] {
            undo();
        };
    }
    Q_EMIT noticeRaised(notice);
}

void BulkVerbs::exportMarkdown(const std::vector<ListKey> &articles, const QString &folder)
{
    const QString doing = tr("export the chosen articles");
    whenDone(Articles(m_session).ids(articles),
             this,
             [this, folder, doing](const Result<std::vector<ArticleId>> &ids) {
                 if (!ids) {
                     Q_EMIT errorRaised(ids.error(), doing);
                     return;
                 }
                 followWork<ArticlesExported>(
                     this,
                     exportArticles(m_session, *ids, folder),
                     tr("Exporting…"),
                     [this](const Notice &notice) { Q_EMIT noticeRaised(notice); },
                     [this, doing](const Result<ArticlesExported> *answer) {
                         Notice notice;
                         notice.secondsShown = noticeSeconds;
                         if (answer != nullptr && !*answer) {
                             Q_EMIT errorRaised(answer->error(), doing);
                             return;
                         }
                         if (answer == nullptr) {
                             notice.text = tr("Cancelled; nothing was left behind.");
                         } else {
                             const QString place = (*answer)->folder;
                             notice.text =
                                 tr("%Ln Markdown file(s) are in %1", nullptr, (*answer)->articles)
                                     .arg(QDir::toNativeSeparators(place));
                             notice.actionText = tr("Show");
                             notice.action = [place] {
                                 QDesktopServices::openUrl(QUrl::fromLocalFile(place));
                             };
                         }
                         Q_EMIT noticeRaised(notice);
                     });
             });
}

} // namespace stet
