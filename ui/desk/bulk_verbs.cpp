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
#include <QSet>
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
QString wordsOf(const BulkChange &change, const QTimeZone &zone)
{
    if (change.state == WorkState::InCheck && change.checker && !change.checker->isEmpty())
        return BulkWords::tr("sent to %1 for fact-check").arg(shortened(*change.checker));
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

QString BulkVerbs::Done::text() const
{
    return undo.rows.size() == 1 && !what.article.isEmpty()
               ? tr("“%1”: %2").arg(what.article, what.words)
               : tr("%Ln article(s): %1", nullptr, int(undo.rows.size())).arg(what.words);
}

QString BulkVerbs::undoText() const
{
    return canUndo() ? m_undos.back().text() : QString();
}

QString BulkVerbs::redoText() const
{
    return canRedo() ? m_redos.back().text() : QString();
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
    const What what = whatOf(change, articles.size(), name);
    whenDone(Articles(m_session).ids(articles),
             this,
             [this, change, what](const Result<std::vector<ArticleId>> &ids) {
                 if (!ids) {
                     m_busy = false;
                     Q_EMIT errorRaised(ids.error(), tr("change the chosen articles"));
                     Q_EMIT stateChanged();
                     return;
                 }
                 start(ArticlesBulk(m_session).apply(*ids, change), Way::Forward, what, {});
             });
}

void BulkVerbs::apply(const std::vector<ArticleId> &articles,
                      const BulkChange &change,
                      const QString &name)
{
    if (articles.empty() || m_busy)
        return;
    begin();
    start(ArticlesBulk(m_session).apply(articles, change),
          Way::Forward,
          whatOf(change, articles.size(), name),
          {});
}

BulkVerbs::What
BulkVerbs::whatOf(const BulkChange &change, size_t articles, const QString &name) const
{
    What what{wordsOf(change, m_zone), {}};
    if (articles == 1)
        what.article = name.isEmpty() ? tr("Untitled") : shortened(name);
    return what;
}

void BulkVerbs::undo()
{
    if (canUndo())
        takeBack(m_undos, Way::Undo);
}

void BulkVerbs::redo()
{
    if (canRedo())
        takeBack(m_redos, Way::Redo);
}

void BulkVerbs::takeBack(std::vector<Done> &steps, Way way)
{
    const Done step = std::move(steps.back());
    steps.pop_back();
    begin();
    start(ArticlesBulk(m_session).revert(step.undo), way, step.what, step.undo);
}

void BulkVerbs::start(QFuture<Result<BulkReport>> work,
                      Way way,
                      const What &what,
                      const BulkUndo &step)
{
    followWork<BulkReport>(
        this,
        std::move(work),
        tr("Changing articles…"),
        [this](const Notice &notice) { Q_EMIT noticeRaised(notice); },
        [this, way, what, step](const Result<BulkReport> *answer) {
            ended(answer, way, what, step);
        });
}

// What was not taken back can still be.
void BulkVerbs::putBack(const BulkUndo &step, const BulkUndo &done, Way way, const What &what)
{
    QSet<ArticleId> reached;
    for (const BulkUndo::Row &row : done.rows)
        reached.insert(row.article);
    BulkUndo rest = step;
    std::erase_if(rest.rows,
                  [&](const BulkUndo::Row &row) { return reached.contains(row.article); });
    if (!rest.rows.empty())
        (way == Way::Undo ? m_undos : m_redos).push_back({rest, what});
}

void BulkVerbs::ended(const Result<BulkReport> *answer,
                      Way way,
                      const What &what,
                      const BulkUndo &step)
{
    m_busy = false;
    if (answer == nullptr || !*answer)
        putBack(step, {}, way, what);
    else if ((*answer)->stopped)
        putBack(step, (*answer)->undo, way, what);
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
    whenDone(Articles(m_session).ids(articles),
             this,
             [this, folder](const Result<std::vector<ArticleId>> &ids) {
                 if (ids)
                     exportMarkdown(*ids, folder);
                 else
                     Q_EMIT errorRaised(ids.error(), tr("export the chosen articles"));
             });
}

void BulkVerbs::exportMarkdown(const std::vector<ArticleId> &articles, const QString &folder)
{
    followWork<ArticlesExported>(
        this,
        exportArticles(m_session, articles, folder),
        tr("Exporting…"),
        [this](const Notice &notice) { Q_EMIT noticeRaised(notice); },
        [this](const Result<ArticlesExported> *answer) { tellExported(answer); });
}

void BulkVerbs::tellExported(const Result<ArticlesExported> *answer)
{
    Notice notice;
    notice.secondsShown = noticeSeconds;
    if (answer != nullptr && !*answer) {
        Q_EMIT errorRaised(answer->error(), tr("export the chosen articles"));
        return;
    }
    if (answer == nullptr) {
        notice.text = tr("Cancelled; nothing was left behind.");
    } else {
        const QString place = (*answer)->folder;
        notice.text = tr("%Ln Markdown file(s) are in %1", nullptr, (*answer)->articles)
                          .arg(QDir::toNativeSeparators(place));
        notice.actionText = tr("Show");
        notice.action = [place] {
            QDesktopServices::openUrl(QUrl::fromLocalFile(place));
        };
    }
    Q_EMIT noticeRaised(notice);
}

} // namespace stet
