// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/bulk/bulk_change_job.h"

#include "core/desk/article_writing.h"
#include "core/desk/claims/sign_off_writing.h"
#include "core/desk/draft/draft_log.h"
#include "core/model/names.h"

#include <QJsonArray>

namespace stet {

namespace {

/// The article's values of those fields that `like` has.
BulkValues valuesOf(const Article &article, const BulkValues &like)
{
    BulkValues values;
    const auto take = [](auto &to, const auto &asked, const auto &value) {
        if (asked)
            to = value;
    };
    take(values.owner, like.owner, article.owner);
    take(values.checker, like.checker, article.checker);
    take(values.dueMs, like.dueMs, article.dueMs);
    take(values.category, like.category, article.content.category);
    take(values.tags, like.tags, article.content.tags);
    take(values.reviewDays, like.reviewDays, article.content.reviewDays);
    take(values.state, like.state, article.state);
    take(values.spiked, like.spiked, article.spiked);
    return values;
}

void put(const BulkValues &values, Article &article)
{
    const auto give = [](auto &to, const auto &value) {
        if (value)
            to = *value;
    };
    give(article.owner, values.owner);
    give(article.checker, values.checker);
    give(article.dueMs, values.dueMs);
    give(article.content.category, values.category);
    give(article.content.tags, values.tags);
    give(article.content.reviewDays, values.reviewDays);
    give(article.state, values.state);
    give(article.spiked, values.spiked);
}

/// What the change makes of this article.
BulkValues wantedOf(const BulkChange &change, const Article &article)
{
    BulkValues values{change.owner,
                      change.checker,
                      change.dueMs,
                      change.category,
                      std::nullopt,
                      change.reviewDays,
                      change.state,
                      change.spiked};
    if (change.addTags.isEmpty() && change.removeTags.isEmpty())
        return values;
    QStringList tags = article.content.tags;
    for (const QString &tag : change.removeTags)
        tags.removeAll(tag);
    for (const QString &tag : change.addTags) {
        if (!tags.contains(tag))
            tags.append(tag);
    }
    values.tags = tags;
    return values;
}

/// Whether nobody changed since what a step gave. A state was given to words: it is taken back
/// only of the same ones.
bool standsAsLeft(const Article &article, const BulkUndo::Row &row)
{
    return valuesOf(article, row.after) == row.after &&
           (row.content.isEmpty() || row.content == contentHashOf(article.content));
}

QJsonObject described(const BulkChange &change)
{
    QJsonObject json;
    const auto text = [&](const char *name, const std::optional<QString> &value) {
        if (value)
            json.insert(QLatin1String(name), *value);
    };
    text("owner", change.owner);
    text("checker", change.checker);
    text("category", change.category);
    if (change.dueMs)
        json.insert(QStringLiteral("dueMs"), *change.dueMs);
    if (!change.addTags.isEmpty())
        json.insert(QStringLiteral("addTags"), QJsonArray::fromStringList(change.addTags));
    if (!change.removeTags.isEmpty())
        json.insert(QStringLiteral("removeTags"), QJsonArray::fromStringList(change.removeTags));
    if (change.reviewDays)
        json.insert(QStringLiteral("reviewDays"), *change.reviewDays);
    if (change.state)
        json.insert(QStringLiteral("state"), nameOf(*change.state));
    if (change.spiked)
        json.insert(QStringLiteral("trash"), *change.spiked);
    return json;
}

} // namespace

BulkChangeJob::BulkChangeJob(QString verb, BulkChange change, std::vector<BulkTask> tasks)
    : m_verb(std::move(verb))
    , m_change(std::move(change))
    , m_tasks(std::move(tasks))
{
    m_promise.start();
    m_promise.setProgressRange(0, int(m_tasks.size()));
}

QFuture<Result<BulkReport>> BulkChangeJob::future()
{
    return m_promise.future();
}

BulkReport BulkChangeJob::runWhole(WriteScope &scope)
{
    begin(scope);
    for (const BulkTask &task : m_tasks)
        run(scope, task);
    finish(scope);
    return m_report;
}

void BulkChangeJob::begin(WriteScope &scope)
{
    m_begun = true;
    m_report.undo.id = ArticleId::create(scope.nowMs).uuid();
    QJsonObject details = described(m_change);
    details.insert(QStringLiteral("articles"), qint64(m_tasks.size()));
    scope.record(QStringLiteral("bulk.begun"), m_report.undo.id, details);
}

void BulkChangeJob::finish(WriteScope &scope)
{
    scope.record(QStringLiteral("bulk.ended"),
                 m_report.undo.id,
                 {{QStringLiteral("changed"), m_report.changed},
                  {QStringLiteral("takenBack"), m_takingBack}});
}

void BulkChangeJob::run(WriteScope &scope, const BulkTask &task)
{
    const Result<StoredArticle> stored = storedArticle(scope.stores, task.article);
    if (!stored || (task.undo && !standsAsLeft(stored->article, *task.undo))) {
        ++m_report.leftAlone;
        return;
    }
    const Article &article = stored->article;
    const BulkValues wanted = task.undo ? task.undo->before : wantedOf(m_change, article);
    const BulkValues before = valuesOf(article, wanted);
    if (before == wanted) {
        ++m_report.same;
        return;
    }
    if (wanted.tags && wanted.tags->size() > MostTags &&
        wanted.tags->size() > before.tags->size()) {
        ++m_report.leftAlone;
        return;
    }
    if (wanted.state == WorkState::Ready && before.state != wanted.state &&
        !mayBeReady(scope.stores, task.article)) {
        ++m_report.leftAlone;
        return;
    }
    if (wanted.state != before.state)
        keepRevision(scope, *stored, RevisionReason::StateChange);
    StoredArticle next = *stored;
    put(wanted, next.article);
    ++next.article.version;
    next.article.changedMs = scope.nowMs;
    if (next.article.content == article.content) {
        scope.stores.articles.updateRow(next);
    } else {
        // The log leads to what stands; an author's own undo does not take the desk's step back.
        scope.stores.drafts.append(
            next.row,
            scope.actorRow(),
            editsBetween(article.content, next.article.content, StepKind::Settled, scope.nowMs));
        scope.stores.articles.updateFacts(next);
    }
    const QByteArray hash = contentHashOf(next.article.content);
    QJsonObject details{{QStringLiteral("step"), m_report.undo.id.toString(QUuid::WithoutBraces)},
                        {QStringLiteral("version"), next.article.version},
                        {QStringLiteral("content"), QString::fromLatin1(hash.toHex())}};
    addStanding(details, article, next.article);
    scope.record(m_verb, task.article.uuid(), details);
    ++m_report.changed;
    m_report.undo.rows.push_back(
        {task.article, before, wanted, wanted.state ? hash : QByteArray()});
}

void BulkChangeJob::turnBack()
{
    m_takingBack = true;
    m_verb = QStringLiteral("article.bulk_undone");
    m_tasks.clear();
    for (const BulkUndo::Row &row : m_report.undo.rows)
        m_tasks.push_back({row.article, row});
    m_report.undo.rows.clear();
    m_report.changed = 0;
    m_keptRows = 0;
    m_next = 0;
}

BulkJob::Step BulkChangeJob::step(WriteScope &scope, const StepEnd &end)
{
    if (!m_begun)
        begin(scope);
    while (!end.reached()) {
        if (m_promise.isCanceled() && !m_takingBack)
            turnBack();
        if (m_next == m_tasks.size()) {
            finish(scope);
            return Step::Done;
        }
        run(scope, m_tasks[m_next++]);
    }
    if (!m_takingBack)
        m_promise.setProgressValue(int(m_next));
    return Step::More;
}

void BulkChangeJob::kept()
{
    m_keptRows = m_report.undo.rows.size();
}

void BulkChangeJob::ended()
{
    m_promise.addResult(Result<BulkReport>(std::move(m_report)));
    m_promise.finish();
}

void BulkChangeJob::failed(const Error &error)
{
    // What earlier transactions wrote stays and can be undone; what this one wrote is gone.
    m_report.undo.rows.resize(m_keptRows);
    m_report.changed = int(m_keptRows);
    m_report.stopped = error;
    ended();
}

} // namespace stet
