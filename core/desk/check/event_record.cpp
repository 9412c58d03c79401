// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/event_record.h"

#include "core/review/link_rule.h"

#include <QJsonArray>

namespace stet {

namespace {

QByteArray hashIn(const QJsonObject &details, const char *name)
{
    return QByteArray::fromHex(details.value(QLatin1StringView(name)).toString().toLatin1());
}

void addHashes(const QJsonObject &details, QHash<QString, QByteArray> &hashes)
{
    for (auto one = details.begin(); one != details.end(); ++one)
        hashes.insert(one.key(), one.value().toString().toLatin1());
}

std::optional<QByteArray> valueIn(const QHash<QUuid, QByteArray> &hashes, const QUuid &id)
{
    const auto found = hashes.constFind(id);
    return found == hashes.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace

void EventRecord::takeStanding(const Event &event)
{
    const QByteArray after = hashIn(event.details, "standing");
    if (after.isEmpty())
        return;
    if (!m_firstStandings.contains(event.subject)) {
        const QByteArray before = hashIn(event.details, "standingBefore");
        m_firstStandings.insert(event.subject, (before.isEmpty() ? after : before).toHex());
    }
    m_standings.insert(event.subject, after.toHex());
}

/// Merges and what was taken back: they change no source itself.
bool EventRecord::takeStepOfLibrary(const Event &event)
{
    if (event.verb == u"source.merged")
        m_merges.insert(
            SourceId(event.subject),
            SourceId::fromString(event.details.value(QLatin1StringView("into")).toString()));
    else if (event.verb == u"source.separated")
        m_merges.remove(SourceId(event.subject));
    else if (event.verb == u"source.taken_back" || event.verb == u"source.brought_again")
        m_steppedSources.insert(event.subject, event.verb == u"source.brought_again");
    else if (event.verb == u"import.taken_back" || event.verb == u"import.brought_again")
        m_takenBackImports.insert(
            event.details.value(QLatin1StringView("job")).toInteger(),
            event.details.value(QLatin1StringView("takenBack")).toString().toLatin1());
    else
        return false;
    return true;
}

void EventRecord::takePublishTime(const Event &event)
{
    const QJsonValue at = event.details.value(QLatin1StringView("publishAtMs"));
    if (at.toInteger() > 0)
        m_publishTimes.insert(event.subject, at.toInteger());
    else if (at.isDouble())
        m_publishTimes.remove(event.subject);
}

void EventRecord::take(const Event &event)
{
    takeStanding(event);
    takePublishTime(event);
    if (takeStepOfLibrary(event))
        return;
    const QString topic = event.verb.section(u'.', 0, 0);
    const QByteArray content = hashIn(event.details, "content");
    if (topic == u"source" && !m_firstSources.contains(event.subject)) {
        const QByteArray before = hashIn(event.details, "before");
        m_firstSources.insert(event.subject, before.isEmpty() ? content : before);
    }
    if ((topic == u"article" || topic == u"source") && !content.isEmpty())
        m_contents.insert(event.subject, content);
    else if ((topic == u"settings" || topic == u"desk") && !content.isEmpty())
        m_settings = content;
    else if (event.verb == u"kind.changed")
        m_kinds.insert(event.details.value(QLatin1StringView("kind")).toString(), content.toHex());
    else if (event.verb == u"kind.copied") {
        addHashes(event.details.value(QLatin1StringView("kinds")).toObject(), m_kinds);
        addHashes(event.details.value(QLatin1StringView("languages")).toObject(), m_languages);
    } else if (topic == u"person" && !content.isEmpty()) {
        m_people.insert(event.subject, content.toHex());
        if (event.verb == u"person.renamed")
            m_formerNames.insert(event.details.value(QLatin1StringView("formerly")).toString(),
                                 event.subject);
    } else if (event.verb == u"media.added")
        m_images.insert(event.details.value(QLatin1StringView("name")).toString(),
                        event.details.value(QLatin1StringView("hash")).toString().toLatin1());
    else if (event.verb == u"picture.made")
        takeCopies(event);
    else if (event.verb == u"article.branched" || event.verb == u"article.branch_kept")
        m_branches.insert(event.details.value(QLatin1StringView("branch")).toString(),
                          event.details.value(QLatin1StringView("words")).toString().toLatin1());
    else if (topic == u"comment")
        takeComment(event);
    else if (topic == u"proposal")
        takeProposal(event);
    else if (topic == u"claim")
        takeClaim(event);
    else if (topic == u"evidence")
        takeSaid(event, "evidence", m_evidence);
    else if (topic == u"verdict")
        takeSaid(event, "verdict", m_verdicts);
    else if (topic == u"signoff")
        takeSaid(event, "signOff", m_signOffs);
    else if (topic == u"snapshot")
        takeSnapshot(event);
    else if (topic == u"look")
        takeLook(event);
    else if (event.verb == u"import.done")
        m_imports.insert(event.details.value(QLatin1StringView("job")).toInteger(),
                         {hashIn(event.details, "articlesHash"),
                          hashIn(event.details, "sourcesHash"),
                          hashIn(event.details, "standingsHash"),
                          event.sequence});
}

void EventRecord::takeCopies(const Event &event)
{
    QStringList names;
    for (const QJsonValue &name : event.details.value(QLatin1StringView("copies")).toArray())
        names.append(name.toString());
    m_copies.insert(event.details.value(QLatin1StringView("original")).toString().toLatin1(),
                    names);
}

void EventRecord::takeComment(const Event &event)
{
    const auto take = [&](const QString &id, const QJsonValue &hash) {
        m_comments.insert(id, {hash.toString().toLatin1(), event.subject});
    };
    const QJsonObject imported = event.details.value(QLatin1StringView("comments")).toObject();
    for (auto comment = imported.begin(); comment != imported.end(); ++comment)
        take(comment.key(), comment.value());
    if (imported.isEmpty())
        take(event.details.value(QLatin1StringView("comment")).toString(),
             event.details.value(QLatin1StringView("words")));
}

void EventRecord::takeProposal(const Event &event)
{
    const auto take = [&](const QString &id, const QJsonValue &hash) {
        m_proposals.insert(id, {hash.toString().toLatin1(), event.subject});
    };
    // Those that followed their words are told of together.
    const QJsonObject followed = event.details.value(QLatin1StringView("proposals")).toObject();
    for (auto proposal = followed.begin(); proposal != followed.end(); ++proposal)
        take(proposal.key(), proposal.value());
    if (followed.isEmpty())
        take(event.details.value(QLatin1StringView("proposal")).toString(),
             event.details.value(QLatin1StringView("hash")));
}

void EventRecord::takeClaim(const Event &event)
{
    // Claims that followed their words are told of together.
    const QJsonObject followed = event.details.value(QLatin1StringView("claims")).toObject();
    for (auto claim = followed.begin(); claim != followed.end(); ++claim)
        m_claims[claim.key()].hash = claim.value().toString().toLatin1();
    if (followed.isEmpty())
        takeSaid(event, "claim", m_claims);
}

void EventRecord::takeSaid(const Event &event, const char *id, QHash<QString, Said> &said)
{
    Said &one = said[event.details.value(QLatin1StringView(id)).toString()];
    const QByteArray hash = event.details.value(QLatin1StringView("hash")).toString().toLatin1();
    const QByteArray looked =
        event.details.value(QLatin1StringView("looked")).toString().toLatin1();
    if (!hash.isEmpty())
        one.hash = hash;
    const QByteArray hands = event.details.value(QLatin1StringView("hands")).toString().toLatin1();
    if (!hands.isEmpty())
        one.hands = hands;
    if (!looked.isEmpty())
        one.looked = looked;
    if (event.verb.endsWith(u".withdrawn") || event.verb.endsWith(u".dropped"))
        one.gone = true;
    else if (event.verb.endsWith(u".restored"))
        one.gone = false;
}

void EventRecord::takeSnapshot(const Event &event)
{
    const QString id = event.details.value(QLatin1StringView("snapshot")).toString();
    m_snapshots.insert(id, event.details.value(QLatin1StringView("hash")).toString().toLatin1());
    const QString state = event.details.value(QLatin1StringView("state")).toString();
    LinkHistory &link = m_links[event.subject];
    link = afterSnapshot(link, SnapshotId::fromString(id), snapshotStateFrom(state));
}

void EventRecord::takeLook(const Event &event)
{
    LinkHistory &link = m_links[event.subject];
    if (event.verb == u"look.confirmed") {
        link = afterConfirmation(
            link,
            SnapshotId::fromString(event.details.value(QLatin1StringView("snapshot")).toString()));
        return;
    }
    if (event.verb == u"look.withdrawn") {
        link = linkHistoryFromJson(event.details.value(QLatin1StringView("before")).toObject());
        return;
    }
    if (event.verb == u"look.taken_back") {
        const auto detail = [&event](const char *name) {
            return event.details.value(QLatin1StringView(name));
        };
        link =
            afterTakingBack(link,
                            SnapshotId::fromString(detail("baseline").toString()),
                            linkStateFrom(detail("state").toString()).value_or(LinkState::Drifted),
                            detail("awaits").toBool());
        return;
    }
    ++m_looks[event.details.value(QLatin1StringView("hash")).toString().toLatin1()];
    link = afterLook(link,
                     lookOutcomeFrom(event.details.value(QLatin1StringView("outcome")).toString()),
                     // One that an import brought was taken before it came here.
                     event.details.value(QLatin1StringView("atMs")).toInteger(event.atMs));
}

std::optional<QByteArray> EventRecord::article(const QUuid &id) const
{
    return valueIn(m_contents, id);
}

std::optional<QByteArray> EventRecord::source(const QUuid &id) const
{
    return valueIn(m_contents, id);
}

std::optional<QByteArray> EventRecord::standing(const QUuid &id) const
{
    return valueIn(m_standings, id);
}

std::optional<QByteArray> EventRecord::firstStanding(const QUuid &id) const
{
    return valueIn(m_firstStandings, id);
}

std::optional<QByteArray> EventRecord::firstSource(const QUuid &id) const
{
    return valueIn(m_firstSources, id);
}

std::optional<QByteArray> EventRecord::settings() const
{
    return m_settings.isEmpty() ? std::nullopt : std::optional(m_settings);
}

} // namespace stet
