// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/keep_round.h"

#include "core/base/record_words.h"
#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "core/sources/extractor.h"

#include <QCoreApplication>

#include <utility>

namespace stet {

namespace {

struct KeepWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::KeepRound)
};

/// Of one that was kept: where, and what a person should know of it.
QString keptText(const KeptMaterial &kept)
{
    QStringList sentences{KeepWords::tr("Kept as snapshot %1 of “%2”.")
                              .arg(kept.snapshot->number)
                              .arg(shortName(kept.source))};
    if (kept.snapshot->state != SnapshotState::Kept)
        sentences +=
            KeepWords::tr("These are no words to quote. %1").arg(shownWords(kept.snapshot->reason));
    sentences += kept.remarks;
    return sentences.join(u' ');
}

} // namespace

QString shortName(const Source &source)
{
    constexpr qsizetype longest = 80;
    const QString name = source.title.isEmpty() ? source.key : source.title;
    return name.size() > longest ? name.left(longest) + u'…' : name;
}

QString summaryText(const KeepSummary &summary)
{
    QStringList sentences;
    if (summary.kept.size() == 1)
        sentences += keptText(summary.kept.front());
    else if (!summary.kept.empty())
        sentences += KeepWords::tr("%Ln were kept.", nullptr, int(summary.kept.size()));
    if (summary.known && summary.alreadyKnown == 1)
        sentences += KeepWords::tr("The library has “%1” already (@%2), and nothing was made.")
                         .arg(shortName(*summary.known), summary.known->key);
    else if (summary.alreadyKnown > 1)
        sentences += KeepWords::tr("%Ln are works that the library has: nothing was made of them.",
                                   nullptr,
                                   summary.alreadyKnown);
    if (summary.refused > 0 && summary.why)
        sentences += KeepWords::tr("%Ln were refused: %1", nullptr, summary.refused)
                         .arg(shownWords(summary.why->message));
    return sentences.join(u' ');
}

KeepRound::KeepRound(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&m_round, &QFutureWatcherBase::canceled, &m_one, &QFutureWatcherBase::cancel);
    connect(&m_one, &QFutureWatcherBase::finished, this, &KeepRound::oneEnded);
}

KeepRound::~KeepRound()
{
    m_round.disconnect();
    m_one.disconnect(this);
    m_one.cancel();
    if (m_promise != nullptr)
        m_promise->finish();
}

QFuture<Result<KeepSummary>> KeepRound::keep(KeepOrder order, LateAnswer<KeepSummary> late)
{
    if (m_promise != nullptr) {
        QPromise<Result<KeepSummary>> busy;
        busy.start();
        busy.addResult(
            fail(ErrorCode::Busy, tr("Files are being kept already. Wait or cancel that.")));
        busy.finish();
        return busy.future();
    }
    if (m_keeping == nullptr) {
        m_extractor = std::make_unique<Extractor>(Extractor::installedProgram());
        m_keeping = std::make_unique<Keeping>(m_session, *m_extractor);
    }
    m_order = std::move(order);
    m_late = std::move(late);
    m_summary = {};
    m_next = 0;
    m_promise = std::make_unique<QPromise<Result<KeepSummary>>>();
    m_promise->start();
    m_promise->setProgressRange(0, int(m_order.material.size()));
    const QFuture<Result<KeepSummary>> future = m_promise->future();
    m_round.setFuture(future);
    next();
    return future;
}

void KeepRound::next()
{
    m_promise->setProgressValue(int(m_next));
    if (m_next == m_order.material.size()) {
        m_promise->addResult(Result<KeepSummary>(m_summary));
        end();
        return;
    }
    const Material &material = m_order.material[m_next];
    m_lateOne = makeLateAnswer<KeptMaterial>();
    m_one.setFuture(
        m_order.into.isNull()
            ? m_keeping->add(material, m_order.fields, m_order.ifKnown, m_lateOne)
            : m_keeping->keep(m_order.into, material, m_lateOne));
}

void KeepRound::oneEnded()
{
    const QFuture<Result<KeptMaterial>> one = m_one.future();
    if (one.resultCount() > 0)
        take(one.result());
    else if (*m_lateOne)
        take(**m_lateOne);
    if (!m_promise->isCanceled()) {
        next();
        return;
    }
    if (m_late)
        *m_late = m_summary;
    end();
}

void KeepRound::take(const Result<KeptMaterial> &kept)
{
    if (!kept) {
        ++m_summary.refused;
        if (!m_summary.why)
            m_summary.why = kept.error();
    } else if (kept->snapshot) {
        m_summary.kept.push_back(*kept);
    } else {
        ++m_summary.alreadyKnown;
        m_summary.known = kept->source;
        m_summary.offered = m_order.material[m_next];
    }
    ++m_next;
}

void KeepRound::end()
{
    const auto promise = std::exchange(m_promise, nullptr);
    promise->finish();
    m_order = {};
}

} // namespace stet
