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
    connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] {
        m_running.cancel();
        end();
    });
}

KeepRound::~KeepRound()
{
    m_watcher.disconnect(this);
    m_running.cancel();
    if (m_promise != nullptr)
        m_promise->finish();
}

QFuture<Result<KeepSummary>> KeepRound::keep(KeepOrder order)
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
    m_summary = {};
    m_next = 0;
    m_promise = std::make_unique<QPromise<Result<KeepSummary>>>();
    m_promise->start();
    m_promise->setProgressRange(0, int(m_order.material.size()));
    const QFuture<Result<KeepSummary>> future = m_promise->future();
    m_watcher.setFuture(future);
    next();
    return future;
}

void KeepRound::next()
{
    if (m_promise == nullptr)
        return;
    m_promise->setProgressValue(int(m_next));
    if (m_next == m_order.material.size()) {
        m_promise->addResult(Result<KeepSummary>(m_summary));
        end();
        return;
    }
    const Material &material = m_order.material[m_next];
    m_running = m_order.into.isNull() ? m_keeping->add(material, m_order.fields, m_order.ifKnown)
                                      : m_keeping->keep(m_order.into, material);
    whenDone(m_running, this, [this](const Result<KeptMaterial> &kept) { take(kept); });
}

void KeepRound::take(const Result<KeptMaterial> &kept)
{
    if (m_promise == nullptr)
        return;
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
    next();
}

void KeepRound::end()
{
    if (m_promise == nullptr)
        return;
    const auto promise = std::exchange(m_promise, nullptr);
    promise->finish();
    m_order = {};
}

} // namespace stet
