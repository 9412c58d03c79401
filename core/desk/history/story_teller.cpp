// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/history/story_teller.h"

#include "core/store/stores.h"

#include <algorithm>

namespace stet {

namespace {

QString textIn(const Event &event, const char *name)
{
    return event.details.value(QLatin1StringView(name)).toString();
}

qint64 numberIn(const Event &event, const char *name)
{
    return event.details.value(QLatin1StringView(name)).toInteger();
}

template <class AnId>
AnId idIn(const Event &event, const char *name)
{
    return AnId::fromString(textIn(event, name));
}

QString topicWord(const Event &event)
{
    return event.verb.section(u'.', 0, 0);
}

QString joined(const QString &one, const QString &other)
{
    if (one.isEmpty() || other.isEmpty())
        return one + other;
    return one + QStringLiteral(" – ") + other;
}

QString reasonName(RevisionReason reason)
{
    switch (reason) {
    case RevisionReason::Created:
        return QStringLiteral("created");
    case RevisionReason::Interval:
        return QStringLiteral("interval");
    case RevisionReason::Closed:
        return QStringLiteral("closed");
    case RevisionReason::StateChange:
        return QStringLiteral("state_change");
    case RevisionReason::PersonChange:
        return QStringLiteral("person_change");
    case RevisionReason::Import:
        return QStringLiteral("import");
    case RevisionReason::Restore:
        break;
    }
    return QStringLiteral("restore");
}

/// What was said at that very moment in the notes of a claim; the record holds its hash alone, and
/// of what came from another desk when it was said there.
/// "note", "reply" or "settled"; empty where the claim was kept for another reason.
QString noteSaid(const Claim &claim, const Event &event, QString &text)
{
    const qint64 saidMs = event.details.value(QLatin1StringView("atMs")).toInteger(event.atMs);
    for (const ClaimNote &note : claim.notes) {
        text = note.text;
        if (note.atMs == saidMs && note.person == event.actor.name)
            return QStringLiteral("note");
        for (const NoteReply &reply : note.replies) {
            text = reply.text;
            if (reply.atMs == saidMs && reply.person == event.actor.name)
                return QStringLiteral("reply");
        }
    }
    text.clear();
    return {};
}

} // namespace

StoryTeller::StoryTeller(Stores &stores)
    : m_stores(stores)
{}

std::optional<StoryEntry> StoryTeller::entryOf(const Event &event)
{
    StoryEntry entry;
    entry.sequence = entry.firstSequence = event.sequence;
    entry.atMs = entry.fromMs = event.atMs;
    entry.actor = event.actor;
    entry.verb = event.verb;
    entry.topic = topicOf(event.verb);
    entry.subject = event.subject;
    entry.why = textIn(event, "reason");
    const QString topic = topicWord(event);
    if (topic == u"claim")
        tellClaim(event, entry);
    else if (topic == u"evidence")
        tellEvidence(event, entry);
    else if (topic == u"verdict")
        tellVerdict(event, entry);
    else if (topic == u"comment")
        tellComment(event, entry);
    else if (topic == u"proposal")
        tellProposal(event, entry);
    else if (topic == u"source" || topic == u"snapshot" || topic == u"look")
        tellSource(event, entry);
    else if (!event.subject.isNull())
        tellArticle(event, entry);
    else
        entry.number = numberIn(event, "articles");
    // A claim is kept with each thing that is said of it, and that is told by itself.
    if (event.verb == u"claim.kept" && entry.value.isEmpty())
        return std::nullopt;
    return entry;
}

void StoryTeller::tellArticle(const Event &event, StoryEntry &entry)
{
    entry.slug = slugOf(event.subject);
    entry.value = textIn(event, "state");
    entry.number = numberIn(event, "number");
    entry.dueMs = numberIn(event, event.verb == u"edition.scheduled" ? "publishAtMs" : "dueMs");
    if (event.verb == u"article.assigned")
        entry.values = QStringList{textIn(event, "owner"), textIn(event, "checker")};
    else if (event.verb == u"signoff.given" || event.verb == u"export.page")
        entry.values = textIn(event, "overridden").split(u' ', Qt::SkipEmptyParts);
    else if (event.verb == u"article.bulk" || event.verb == u"article.bulk_undone")
        tellBulk(event, entry);
    else if (event.verb == u"revision.made") {
        if (const std::optional<StoredArticle> article =
                m_stores.articles.byId(ArticleId(event.subject)))
            if (const std::optional<VersionHead> head =
                    m_stores.revisions.headOf(article->row, entry.number))
                entry.value = reasonName(head->reason);
    }
}

void StoryTeller::tellBulk(const Event &event, StoryEntry &entry)
{
    // What the step was is told once, at its beginning.
    const std::vector<Event> step =
        m_stores.events.about(QUuid::fromString(textIn(event, "step")),
                              {{}, {QStringLiteral("bulk.begun")}, {}, 0, 0},
                              1);
    if (step.empty())
        return;
    entry.number = numberIn(step.front(), "articles");
    entry.value = textIn(step.front(), "state");
    entry.dueMs = numberIn(step.front(), "dueMs");
    entry.values = QStringList{textIn(step.front(), "owner"), textIn(step.front(), "checker")};
}

void StoryTeller::tellClaim(const Event &event, StoryEntry &entry)
{
    entry.slug = slugOf(event.subject);
    const std::optional<StoredClaim> claim = m_stores.claims.byId(idIn<ClaimId>(event, "claim"));
    if (!claim || !claim->intact)
        return;
    entry.words = claim->claim.words.exact;
    if (event.verb == u"claim.kept")
        entry.value = noteSaid(claim->claim, event, entry.why);
    else if (event.details.value(QLatin1StringView("ended")).toBool())
        entry.value = QStringLiteral("ended");
}

QString StoryTeller::claimWords(const Event &event)
{
    const std::optional<StoredClaim> claim = m_stores.claims.byId(idIn<ClaimId>(event, "claim"));
    return claim && claim->intact ? claim->claim.words.exact : QString();
}

void StoryTeller::tellEvidence(const Event &event, StoryEntry &entry)
{
    entry.slug = slugOf(event.subject);
    entry.words = claimWords(event);
    entry.value = textIn(event, "kind");
    const std::optional<StoredEvidence> stored =
        m_stores.evidence.byId(idIn<EvidenceId>(event, "evidence"));
    if (!stored || !stored->intact)
        return;
    const Evidence &evidence = stored->evidence;
    entry.value = nameOf(evidence.kind);
    entry.quote = evidence.quote.exact;
    if (const QString instead = textIn(event, "instead"); !instead.isEmpty())
        entry.values = {instead};
    if (const std::optional<Source> source = m_stores.sources.citedById(evidence.source))
        entry.key = source->key;
    if (const std::optional<Snapshot> snapshot = m_stores.snapshots.byId(evidence.snapshot))
        entry.number = snapshot->number;
}

void StoryTeller::tellVerdict(const Event &event, StoryEntry &entry)
{
    entry.slug = slugOf(event.subject);
    entry.words = claimWords(event);
    entry.value = textIn(event, "kind");
    const std::optional<StoredVerdict> stored =
        m_stores.verdicts.byId(idIn<VerdictId>(event, "verdict"));
    if (!stored || !stored->intact)
        return;
    entry.value = nameOf(stored->verdict.kind);
    if (event.verb == u"verdict.given")
        entry.why = joined(stored->verdict.reason, stored->verdict.note);
}

void StoryTeller::tellComment(const Event &event, StoryEntry &entry)
{
    entry.slug = slugOf(event.subject);
    const std::optional<Comment> comment =
        m_stores.comments.byId(idIn<CommentId>(event, "comment"));
    if (!comment)
        return;
    entry.words = comment->quoted;
    entry.why = comment->text;
    if (event.verb != u"comment.changed")
        return;
    const auto reply = std::find_if(
        comment->replies.begin(), comment->replies.end(), [&](const CommentReply &one) {
            return one.atMs == event.atMs && one.person == event.actor.name;
        });
    if (reply != comment->replies.end()) {
        entry.value = QStringLiteral("reply");
        entry.why = reply->text;
    } else if (comment->changedMs == event.atMs && comment->state != CommentState::Open) {
        entry.value = nameOf(comment->state);
    }
}

void StoryTeller::tellProposal(const Event &event, StoryEntry &entry)
{
    entry.slug = slugOf(event.subject);
    const std::optional<StoredProposal> stored =
        m_stores.proposals.byId(idIn<ProposalId>(event, "proposal"));
    if (!stored || !stored->intact)
        return;
    entry.words = stored->proposal.place.exact;
    entry.values = QStringList{stored->proposal.inserted, stored->proposal.person};
    if (event.verb == u"proposal.made")
        entry.why = stored->proposal.reason;
}

void StoryTeller::tellSource(const Event &event, StoryEntry &entry)
{
    entry.key = textIn(event, "key");
    if (entry.key.isEmpty()) {
        if (const std::optional<Source> source =
                m_stores.sources.citedById(SourceId(event.subject)))
            entry.key = source->key;
    }
    entry.number = numberIn(event, "number");
    entry.value = textIn(event, "state");
    if (event.verb == u"look.taken")
        entry.value = textIn(event, "outcome");
    if (event.verb == u"source.merged") {
        const std::optional<Source> into =
            m_stores.sources.citedById(idIn<SourceId>(event, "into"));
        entry.values = QStringList{into ? into->key : QString()};
    }
    if (event.verb == u"look.confirmed" || event.verb == u"look.taken_back") {
        const std::optional<Snapshot> snapshot =
            m_stores.snapshots.byId(idIn<SnapshotId>(event, "snapshot"));
        entry.number = snapshot ? snapshot->number : 0;
    }
}

QString StoryTeller::slugOf(const QUuid &article)
{
    const auto known = m_slugs.constFind(article);
    if (known != m_slugs.constEnd())
        return *known;
    const std::optional<StoredArticle> stored = m_stores.articles.byId(ArticleId(article));
    return *m_slugs.insert(article, stored ? stored->article.content.slug : QString());
}

} // namespace stet
