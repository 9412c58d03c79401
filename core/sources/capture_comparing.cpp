// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/core_words.h"
#include "core/base/hash.h"
#include "core/base/record_words.h"
#include "core/interchange/work_identity.h"
#include "core/sources/capture_run.h"
#include "core/sources/drift.h"

#include <QtConcurrent>

#include <algorithm>

namespace stet {

// How what was read is compared with what the desk has of its source.

namespace {

/// To answer by https what was asked by http moves no page.
bool isElsewhere(const QString &url, const QString &asked)
{
    return pageIdentity(url) != pageIdentity(asked);
}

/// Like is compared with like: a fetched page with a fetched one that could be read.
bool isLike(const Snapshot &snapshot)
{
    return snapshot.way == SnapshotWay::Fetched && snapshot.state == SnapshotState::Kept;
}

/// What a look is compared with, of `snapshots`, the newest first: the baseline, or the first that
/// was fetched where that is something that a person saved. One that was fetched since may hold the
/// very change that nobody has seen yet.
const Snapshot *comparedWith(const std::vector<Snapshot> &snapshots, SnapshotId baseline)
{
    const Snapshot *first = nullptr;
    for (const Snapshot &snapshot : snapshots) {
        if (!isLike(snapshot))
            continue;
        if (snapshot.id == baseline)
            return &snapshot;
        first = &snapshot;
    }
    return first;
}

} // namespace

void CaptureRun::compare()
{
    if (m_page.state == SnapshotState::NoText) {
        compareBytes();
        return;
    }
    if (m_page.state != SnapshotState::Kept) {
        keep();
        return;
    }
    then(Snapshots(m_session).of(m_captured.source.id),
         [this](const std::vector<Snapshot> &snapshots) { compareWith(snapshots); });
}

/// Where there are no words, other bytes are all that can be told, and they are no change of words.
void CaptureRun::compareBytes()
{
    then(QtConcurrent::run(
             [bytes = m_page.bytes]() -> Result<QByteArray> { return sha256Hex(bytes); }),
         [this](const QByteArray &hash) {
             then(Snapshots(m_session).of(m_captured.source.id),
                  [this, hash](const std::vector<Snapshot> &snapshots) {
                      const auto last =
                          std::find_if(snapshots.begin(), snapshots.end(), [](const Snapshot &one) {
                              return one.way == SnapshotWay::Fetched &&
                                     one.state == SnapshotState::NoText;
                          });
                      if (last != snapshots.end() && last->bytesHash != hash) {
                          m_look.detail = inRecord(QT_TRANSLATE_NOOP(
                              "stet::CoreWords",
                              "The file is another than before. It has no words that could be "
                              "compared: look at it."));
                          m_captured.message = shownWords(m_look.detail);
                      }
                      keep();
                  });
         });
}

void CaptureRun::compareWith(const std::vector<Snapshot> &snapshots)
{
    const auto newest = std::find_if(snapshots.begin(), snapshots.end(), isLike);
    if (newest == snapshots.end()) {
        keep();
        return;
    }
    then(Snapshots(m_session).link(m_captured.source.id),
         [this, snapshots, newest = *newest](const LinkHistory &link) {
             const Snapshot *const like = comparedWith(snapshots, link.baseline);
             const Snapshot rests = like == nullptr ? newest : *like;
             differ(rests, [this, newest, rests](const Difference &since) {
                 takeOutcome(since);
                 if (newest.id == rests.id)
                     settle(since, newest);
                 else
                     differ(newest,
                            [this, newest](const Difference &last) { settle(last, newest); });
             });
         });
}

/// Goes on with how what was read differs from the words of a snapshot. Words that another version
/// of the reader took from its bytes are taken from them once more, so that a better reader is no
/// change of the source.
void CaptureRun::differ(const Snapshot &from, const std::function<void(const Difference &)> &next)
{
    then(Snapshots(m_session).text(from.id), [this, from, next](const SnapshotText &before) {
        if (before.extractor == m_page.text.extractor) {
            differFrom(from, before, next);
            return;
        }
        readAgain(from, [this, from, before, next](const std::optional<SnapshotText> &again) {
            differFrom(from, again.value_or(before), next);
        });
    });
}

void CaptureRun::differFrom(const Snapshot &from,
                            const SnapshotText &before,
                            const std::function<void(const Difference &)> &next)
{
    if (!readsTheSame(before, m_page.text)) {
        next({true, {}});
        return;
    }
    // Words may be quoted that are none of the article's.
    then(Snapshots(m_session).quoteMoves(m_captured.source.id, from.id, m_page.text),
         [next](const QuoteMoves &quotes) {
             next({false, quotes});
         });
}

/// Goes on with the words that are read in the kept bytes today; with nothing where they cannot be
/// read.
void CaptureRun::readAgain(const Snapshot &snapshot,
                           const std::function<void(const std::optional<SnapshotText> &)> &next)
{
    const QFuture<Result<SnapshotText>> coming = m_again.of(snapshot);
    setStep(QFuture<void>(coming));
    whenDone(coming, this, [next](const Result<SnapshotText> &text) {
        next(text ? std::optional(*text) : std::nullopt);
    });
}

void CaptureRun::takeOutcome(const Difference &since)
{
    if (since.words || since.quotes.lost) {
        m_look.outcome = LookOutcome::Drifted;
        return;
    }
    const bool moved = isElsewhere(m_page.url, m_captured.source.url);
    m_look.outcome = moved ? LookOutcome::Moved : LookOutcome::Same;
    if (moved)
        m_look.detail = m_page.url;
}

/// What differs from the newest snapshot is kept; what does not is known already.
void CaptureRun::settle(const Difference &fromNewest, const Snapshot &newest)
{
    const bool tells = m_page.correction != newest.correction;
    if (fromNewest.words || fromNewest.quotes != QuoteMoves() || tells)
        keep();
    else
        record();
}

} // namespace stet
