// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "app/stetctl/source_words.h"
#include "app/stetctl/words_out.h"
#include "core/base/word_diff.h"
#include "core/desk/snapshots.h"
#include "core/sources/drift.h"
#include "core/sources/extractor.h"
#include "core/sources/rereading.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

/// The two snapshots to compare: the numbers that were given, or the newest two that were kept.
struct Pair
{
    Snapshot before;
    Snapshot after;
};

Result<Pair> pairOf(const Call &call, const std::vector<Snapshot> &snapshots)
{
    std::vector<Snapshot> kept;
    for (const Snapshot &snapshot : snapshots) {
        if (snapshot.state == SnapshotState::Kept)
            kept.push_back(snapshot);
    }
    if (call.operands().size() == 1) {
        if (kept.size() < 2)
            return fail(ErrorCode::NotFound,
                        u"There are no two snapshots of this source to compare."_s);
        return Pair{kept.at(1), kept.at(0)};
    }
    Pair pair;
    for (const auto &[operand, into] : {std::pair(1, &pair.before), std::pair(2, &pair.after)}) {
        const QString number = call.operands().value(operand);
        const auto found =
            std::find_if(snapshots.begin(), snapshots.end(), [&](const Snapshot &snapshot) {
                return QString::number(snapshot.number) == number;
            });
        if (found == snapshots.end())
            return fail(ErrorCode::NotFound, u"There is no snapshot of this number."_s, number);
        *into = *found;
    }
    return pair;
}

QString nameOf(DiffPiece::What what)
{
    switch (what) {
    case DiffPiece::What::Same:
        return u"same"_s;
    case DiffPiece::What::Removed:
        return u"removed"_s;
    case DiffPiece::What::Added:
        break;
    }
    return u"added"_s;
}

/// What changed, as [-removed-] and {+added+} (the marks of wdiff), with some words around.
void print(const std::vector<DiffPiece> &pieces, Output &out)
{
    constexpr qsizetype Around = 60;
    QString text;
    for (const DiffPiece &piece : pieces) {
        if (piece.what == DiffPiece::What::Removed)
            text += u"[-"_s + piece.text + u"-]"_s;
        else if (piece.what == DiffPiece::What::Added)
            text += u"{+"_s + piece.text + u"+}"_s;
        else if (piece.text.size() <= 2 * Around)
            text += piece.text;
        else
            text += (text.isEmpty() ? QString() : piece.text.left(Around)) + u" … "_s +
                    piece.text.right(Around);
    }
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        out.line(visible(line, text.size()));
}

int runDiff(Call &call)
{
    if (call.operands().size() == 2)
        return call.wrongUsage(u"Give the numbers of two snapshots, or none."_s);
    const SourceOfCall opened = sourceOfCall(call);
    if (!opened.desk)
        return opened.exitCode;
    const Source &source = opened.source;
    if (!opened.mayShow)
        return call.failed(
            {ErrorCode::InvalidInput, whyWordsStay(source, call.clock().nowMs()), source.key});
    Snapshots verbs(*opened.desk);
    const auto snapshots = call.await(verbs.of(source.id));
    if (!snapshots)
        return call.failed(snapshots.error());
    const Result<Pair> pair = pairOf(call, *snapshots);
    if (!pair)
        return call.failed(pair.error());
    Extractor extractor(Extractor::installedProgram());
    Rereading rereading(*opened.desk, extractor);
    const Result<ComparedWords> words = call.await(rereading.pair(pair->before, pair->after));
    if (!words)
        return call.failed(words.error());
    const std::vector<DiffPiece> pieces =
        wordDiff(mainWords(words->before), mainWords(words->after));
    const bool same = readsTheSame(words->before, words->after);
    if (call.wantsJson()) {
        QJsonArray changes;
        for (const DiffPiece &piece : pieces)
            changes.append(QJsonObject{{u"what"_s, nameOf(piece.what)}, {u"text"_s, piece.text}});
        call.out().json({{u"key"_s, source.key},
                         {u"before"_s, pair->before.number},
                         {u"after"_s, pair->after.number},
                         {u"same"_s, same},
                         {u"areLike"_s, words->areLike},
                         {u"pieces"_s, changes}});
    } else if (same) {
        call.out().line(u"Both read the same."_s);
    } else {
        print(pieces, call.out());
    }
    if (!words->areLike && !call.wantsJson())
        call.out().line(u"Two versions of the reader took these words, and the kept bytes could "
                        "not be read again: some may differ that did not change."_s);
    return same ? Good : Findings;
}

} // namespace

Command diffCommand()
{
    return {"diff",
            "show what changed in a source",
            "KEY [NUMBER NUMBER] [--reason=TEXT]",
            1,
            3,
            {reasonOption},
            R"(Compares two snapshots of a source word by word: those of the numbers
given ("stetctl snapshots"), or the newest two. Only the source's own
words are compared. Where an older version of this program took the words
of one, both are read once more, so that a better reader is no change;
"areLike" is false where that cannot be done. What went is in
[-brackets-], what came in {+braces+}. Ends with 1 where they differ.

The words of background sources and of sources under embargo stay in the
desk, unless --reason says why they leave it.)",
            R"({ "format": 1, "key": TEXT, "before": N, "after": N, "same": BOOLEAN,
  "areLike": BOOLEAN,
  "pieces": [ { "what": "same|removed|added", "text": TEXT } ] })",
            R"(stetctl diff ledger-gripper
stetctl diff ledger-gripper 1 4)",
            runDiff};
}

} // namespace stet::ctl
