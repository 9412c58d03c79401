// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/import/checks_import.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/desk/article_writing.h"
#include "core/desk/draft/draft_log.h"
#include "core/desk/draft/text_figures.h"
#include "core/desk/handover/handed_person.h"
#include "core/desk/handover/said_taking.h"
#include "core/model/words_hash.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

PreparedRevision firstVersion(ArticleId article, const HandedStep &step, qint64 nowMs)
{
    Revision revision;
    revision.id = RevisionId::create(nowMs);
    revision.article = article;
    revision.number = 1;
    revision.reason = RevisionReason::Created;
    revision.person = step.hand.person;
    revision.atMs = nowMs;
    revision.content = step.content;
    return prepareRevision(std::move(revision));
}

/// Whether what evidence rests on came along, or was here. Where its words stay in the desk that
/// wrote the file, or the library here knows another work, it did not.
bool isFounded(Stores &stores, const Evidence &evidence)
{
    if (!evidence.source.isNull() && !stores.sources.byId(evidence.source))
        return false;
    if (evidence.kind != EvidenceKind::Quote)
        return true;
    const std::optional<Snapshot> snapshot = stores.snapshots.byId(evidence.snapshot);
    return snapshot && snapshot->source == evidence.source;
}

void leaveOutUnfounded(Stores &stores, Handover &said, TakenHandover &report)
{
    constexpr qsizetype MostWords = 80;
    const auto unfounded = [&](const HandedEvidence &one) {
        if (isFounded(stores, one.evidence))
            return false;
        if (!one.withdrawn)
            report.leftOut.append(
                CoreWords::tr("the source of evidence that %1 bound is not in this desk: %2")
                    .arg(one.evidence.person,
                         singleLine(one.evidence.quote.exact).left(MostWords)));
        return true;
    };
    said.evidence.erase(std::remove_if(said.evidence.begin(), said.evidence.end(), unfounded),
                        said.evidence.end());
}

/// As one part of the running transaction: what cannot be taken whole leaves nothing.
Result<> takeWhole(WriteScope &scope, const Handover &said, TakenHandover &report)
{
    Connection &connection = scope.stores.connection;
    connection.beginPart();
    Result<> done = takeSaid(scope, said, report);
    if (connection.failed()) {
        if (connection.error().code != ErrorCode::Bug)
            return done; // the desk is in the way: the import ends with that
        // A trigger of the schema refused it.
        done = fail(ErrorCode::InvalidInput,
                    CoreWords::tr("What it says is against the rules of this desk."));
    }
    if (done)
        connection.keepPart();
    else
        connection.undoPart();
    return done;
}

bool isAnything(const TakenHandover &taken)
{
    return taken.claims + taken.evidence + taken.verdicts + taken.notes + taken.withdrawn > 0 ||
           taken.signedOff == TakenHandover::Signed::Stands ||
           taken.signedOff == TakenHandover::Signed::Stale;
}

} // namespace

void ChecksImport::keep(ArticleChecks checks, const QString &from)
{
    const ArticleId id = checks.said.article.id;
    m_kept.try_emplace(id, Kept{std::move(checks), from});
}

qint64 ChecksImport::begin(WriteScope &scope, PreparedArticle &prepared, qint64 importer)
{
    const auto kept = m_kept.find(prepared.article.id);
    const ArticleContent &content = prepared.article.content;
    // Of other words the places would be those of others.
    if (kept == m_kept.end() || kept->second.checks.words != wordsHash(content))
        return importer;
    const Hand self{scope.actor.name, scope.actor.account, scope.actor.machine};
    const CheckingRules rules = scope.stores.settings.settings().checking;
    std::vector<HandedStep> steps = handedSteps(content,
                                                kept->second.checks.said.changes,
                                                self,
                                                self,
                                                {rules.onePerson, rules.accountsShared});
    const Hand first = steps.front().hand;
    if (steps.size() == 1 && first == self)
        return importer;
    m_handed.insert(prepared.article.id);
    prepared.revision = firstVersion(prepared.article.id, steps.front(), scope.nowMs);
    if (steps.size() > 1)
        m_begun.insert_or_assign(prepared.article.id, std::move(steps));
    return scope.stores.events.actorRow({first.person, first.account, first.machine});
}

void ChecksImport::addHands(WriteScope &scope, ArticleId id, const std::vector<HandedStep> &steps)
{
    const std::optional<StoredArticle> stored = scope.stores.articles.byId(id);
    if (!stored)
        return;
    for (size_t i = 1; i < steps.size(); ++i) {
        const HandedStep &step = steps[i];
        const Actor writer{step.hand.person, step.hand.account, step.hand.machine};
        WriteScope theirs(scope.stores, writer, scope.nowMs);
        std::vector<DraftEdit> edits = step.edits;
        for (DraftEdit &edit : edits)
            edit.kind = StepKind::Import; // nobody's undo goes back over it
        edits = settledEdits(std::move(edits),
                             steps[i - 1].content,
                             step.content,
                             step.content,
                             StepKind::Import,
                             scope.nowMs);
        scope.stores.drafts.append(stored->row, theirs.actorRow(), edits);
        theirs.record(QStringLiteral("article.edited"),
                      id.uuid(),
                      {{QStringLiteral("steps"), qint64(edits.size())},
                       {QStringLiteral("version"), stored->article.version},
                       {QStringLiteral("content"),
                        QString::fromLatin1(contentHashOf(step.content).toHex())}});
    }
    const std::optional<Revision> whole = keepRevision(scope, *stored, RevisionReason::Import);
    const std::optional<RevisionHead> head = scope.stores.revisions.head(stored->row);
    if (whole && head)
        keepImportedEdition(
            scope, *stored, figuresOf(stored->article.content).citedKeys, head->row, head->hash);
}

void ChecksImport::take(WriteScope &scope,
                        Kept &kept,
                        const ArrivedArticles &arrived,
                        ImportReport &report)
{
    Handover &said = kept.checks.said;
    const auto other = arrived.constFind(said.article.id);
    if (other != arrived.constEnd())
        return addLine(report,
                       ImportLine::Outcome::Skipped,
                       kept.from,
                       {},
                       other->as == ArrivedArticle::As::Copy
                           ? CoreWords::tr("its article came as a copy, which begins unchecked")
                           : CoreWords::tr("the desk has its article under another id"));
    const std::optional<StoredArticle> stored = scope.stores.articles.byId(said.article.id);
    if (!stored)
        return addLine(report,
                       ImportLine::Outcome::Refused,
                       kept.from,
                       {},
                       CoreWords::tr("the desk has no article that this is about"));
    said.giver = scope.actor;
    TakenHandover taken;
    taken.article = said.article.id;
    leaveOutUnfounded(scope.stores, said, taken);
    if (const Result<> done = takeWhole(scope, said, taken); !done) {
        const ImportLine line = refusedLine(kept.from, stored->article.content.slug, done.error());
        addLine(report, line.outcome, line.from, line.name, line.reason);
        return;
    }
    QStringList remarks = taken.leftOut;
    const bool anything = isAnything(taken) || m_handed.contains(said.article.id);
    if (anything) {
        ++report.checked;
        scope.record(QStringLiteral("article.checks_imported"),
                     said.article.id.uuid(),
                     {{carrierDetail(said), QString::fromLatin1(said.hash)}});
    } else if (remarks.isEmpty()) {
        remarks.append(CoreWords::tr("there was nothing in it that the desk had not"));
    }
    addLine(report,
            anything ? ImportLine::Outcome::Taken : ImportLine::Outcome::Skipped,
            kept.from,
            stored->article.content.slug,
            remarks.join(QStringLiteral("; ")));
}

void ChecksImport::finish(WriteScope &scope,
                          const ArrivedArticles &arrived,
                          const std::function<bool()> &stopped,
                          ImportReport &report)
{
    for (const auto &[id, steps] : m_begun)
        addHands(scope, id, steps);
    for (auto &[id, kept] : m_kept) {
        if (stopped() || scope.stores.connection.failed())
            return;
        take(scope, kept, arrived, report);
    }
}

} // namespace stet
