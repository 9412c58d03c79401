// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/handover/handover_json.h"

#include "core/base/core_words.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/interchange/snapshot_file.h"
#include "core/model/names.h"
#include "core/model/value_json.h"

#include <QJsonArray>

#include <functional>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

constexpr qsizetype MostEntries = 50'000; ///< of each kind

tl::unexpected<Error> brokenHandover(const QString &detail)
{
    return fail(ErrorCode::InvalidInput,
                CoreWords::tr("This hand-over file does not agree with itself: somebody changed "
                              "it. Nothing was taken."),
                detail);
}

QJsonObject handJson(const Hand &hand)
{
    return {{u"person"_s, hand.person}, {u"account"_s, hand.account}, {u"machine"_s, hand.machine}};
}

Hand handFrom(const QJsonValue &json)
{
    return {json[u"person"].toString(), json[u"account"].toString(), json[u"machine"].toString()};
}

QJsonObject changeJson(const ChangedBy &change)
{
    return {{u"field"_s, claimFieldName(change.place.field)},
            {u"row"_s, change.place.row},
            {u"start"_s, change.place.range.start},
            {u"length"_s, change.place.range.length},
            {u"hand"_s, handJson(change.hand)}};
}

std::optional<DraftField> checkedFieldFrom(const QString &name)
{
    for (const DraftField field : {DraftField::Headline,
                                   DraftField::Dek,
                                   DraftField::Body,
                                   DraftField::Facts,
                                   DraftField::LeadCaption}) {
        if (claimFieldName(field) == name)
            return field;
    }
    return std::nullopt;
}

QJsonObject articleJson(const Article &article)
{
    return {{u"id"_s, article.id.toString()},
            {u"version"_s, article.version},
            {u"content"_s, toJson(article.content)},
            {u"owner"_s, article.owner},
            {u"checker"_s, article.checker},
            {u"dueMs"_s, article.dueMs}};
}

QJsonObject snapshotJson(const HandedSnapshot &handed)
{
    QJsonObject json{{u"snapshot"_s, toJson(handed.snapshot)},
                     {u"text"_s, handed.text.text},
                     {u"extractor"_s, handed.text.extractor},
                     {u"layout"_s, layoutToJson(handed.text)}};
    if (!handed.bytes.isEmpty())
        json.insert(u"bytes"_s, QString::fromLatin1(handed.bytes.toBase64()));
    return json;
}

template <class Item, class ToValue>
QJsonArray arrayOf(const std::vector<Item> &items, const ToValue &toValue)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(toValue(item));
    return array;
}

/// Reads the parts of a hand-over and holds each against its own hashes. Stops at the first that
/// does not agree.
class HandoverReader
{
public:
    explicit HandoverReader(const QJsonObject &json)
        : m_json(json)
    {}

    [[nodiscard]] Result<Handover> read()
    {
        readHead();
        each(u"changes"_s, [this](const QJsonValue &one) { return readChange(one); });
        each(u"sources"_s, [this](const QJsonValue &one) { return readSource(one); });
        each(u"snapshots"_s, [this](const QJsonValue &one) { return readSnapshot(one); });
        each(u"claims"_s, [this](const QJsonValue &one) { return readClaim(one); });
        each(u"evidence"_s, [this](const QJsonValue &one) { return readEvidence(one); });
        each(u"verdicts"_s, [this](const QJsonValue &one) { return readVerdict(one); });
        each(u"proposals"_s, [this](const QJsonValue &one) { return readProposal(one); });
        readSignOff();
        if (!m_trouble.isEmpty())
            return brokenHandover(m_trouble);
        return m_read;
    }

private:
    /// A line of what people are called; what is not clean was not written by a desk.
    [[nodiscard]] static bool isClean(const QString &text) { return cleanText(text).text == text; }

    void readHead()
    {
        const QJsonValue article = m_json.value(u"article"_s);
        m_read.desk = DeskId::fromString(m_json.value(u"desk"_s).toString());
        m_read.deskName = m_json.value(u"deskName"_s).toString();
        const Hand giver = handFrom(m_json.value(u"giver"_s));
        m_read.giver = {giver.person, giver.account, giver.machine};
        m_read.atMs = m_json.value(u"atMs"_s).toInteger();
        m_read.article.id = ArticleId::fromString(article[u"id"].toString());
        m_read.article.version = article[u"version"].toInteger();
        m_read.article.content = articleContentFromJson(article[u"content"].toObject());
        m_read.article.owner = article[u"owner"].toString();
        m_read.article.checker = article[u"checker"].toString();
        m_read.article.dueMs = article[u"dueMs"].toInteger();
        if (m_json.contains(u"base"_s))
            m_read.base = articleContentFromJson(m_json.value(u"base"_s).toObject());
        m_read.kind = m_json.value(u"kind"_s).toObject();
        m_read.rules = checkingRulesFromJson(m_json.value(u"rules"_s).toObject());
        if (m_read.article.id.isNull() || m_read.desk.isNull() ||
            m_read.giver.name.trimmed().isEmpty() || !isClean(m_read.giver.name) ||
            !isClean(m_read.giver.account) || !isClean(m_read.giver.machine) ||
            !isClean(m_read.deskName) || !isClean(m_read.article.owner) ||
            !isClean(m_read.article.checker))
            m_trouble = u"article"_s;
    }

    void each(const QString &part, const std::function<bool(const QJsonValue &)> &take)
    {
        const QJsonArray all = m_json.value(part).toArray();
        if (all.size() > MostEntries)
            m_trouble = part;
        for (qsizetype i = 0; m_trouble.isEmpty() && i < all.size(); ++i) {
            if (!take(all.at(i)))
                m_trouble = u"%1 %2"_s.arg(part, QString::number(i + 1));
        }
    }

    bool readChange(const QJsonValue &json)
    {
        const std::optional<DraftField> field = checkedFieldFrom(json[u"field"].toString());
        const Hand hand = handFrom(json[u"hand"]);
        if (!field || !isClean(hand.person) || !isClean(hand.account) || !isClean(hand.machine))
            return false;
        m_read.changes.push_back({{*field,
                                   json[u"row"].toInt(-1),
                                   {json[u"start"].toInteger(), json[u"length"].toInteger()}},
                                  hand});
        return true;
    }

    bool readSource(const QJsonValue &json)
    {
        m_read.sources.push_back(sourceFromJson(json.toObject()));
        const Source &source = m_read.sources.back();
        m_sources.insert(source.id);
        return !source.id.isNull() && isCitationKey(source.key);
    }

    bool readSnapshot(const QJsonValue &json)
    {
        HandedSnapshot handed;
        handed.snapshot = snapshotFromJson(json[u"snapshot"].toObject());
        handed.text.text = json[u"text"].toString();
        handed.text.extractor = json[u"extractor"].toString();
        layoutFromJson(json[u"layout"].toObject(), handed.text);
        handed.bytes = QByteArray::fromBase64(json[u"bytes"].toString().toLatin1());
        const Snapshot &snapshot = handed.snapshot;
        const QByteArray hash = handed.bytes.isEmpty() ? QByteArray() : sha256Hex(handed.bytes);
        const bool agrees =
            !snapshot.id.isNull() && m_sources.contains(snapshot.source) &&
            snapshot.textHash == sha256Hex(handed.text.text.toUtf8()) &&
            snapshot.bytesHash == hash && snapshot.bytesSize == handed.bytes.size() &&
            isClean(handed.text.text) && layoutFits(handed.text) && isClean(snapshot.person) &&
            isClean(snapshot.note) && isClean(snapshot.url) && isClean(snapshot.fileName) &&
            isClean(snapshot.charset) && isClean(snapshot.correction);
        m_snapshots.insert(snapshot.id, snapshot.textHash);
        m_read.snapshots.push_back(std::move(handed));
        return agrees;
    }

    bool readClaim(const QJsonValue &json)
    {
        const std::optional<Claim> claim = claimFromJson(json[u"claim"].toObject());
        if (!claim || claim->article != m_read.article.id || m_claims.contains(claim->id))
            return false;
        for (const ClaimNote &note : claim->notes) {
            if (!isClean(note.person) || !isClean(note.text) || !isClean(note.settledBy))
                return false;
            for (const NoteReply &reply : note.replies) {
                if (!isClean(reply.person) || !isClean(reply.text))
                    return false;
            }
        }
        m_claims.insert(claim->id);
        m_read.claims.push_back({*claim, json[u"dropped"].toBool()});
        return isClean(claim->words.exact) && isClean(claim->person);
    }

    bool readEvidence(const QJsonValue &json)
    {
        const std::optional<Evidence> evidence = evidenceFromJson(json[u"evidence"].toObject());
        if (!evidence || !m_claims.contains(evidence->claim) || !isWhole(*evidence) ||
            m_evidence.contains(evidence->id) ||
            (!evidence->source.isNull() && !m_sources.contains(evidence->source)))
            return false;
        const bool quote = evidence->kind == EvidenceKind::Quote;
        if (quote && m_snapshots.value(evidence->snapshot) != evidence->textHash)
            return false;
        for (const QString &text : {evidence->who,
                                    evidence->what,
                                    evidence->when,
                                    evidence->how,
                                    evidence->translation,
                                    evidence->translator,
                                    evidence->person,
                                    evidence->quote.exact}) {
            if (!isClean(text))
                return false;
        }
        m_evidence.insert(evidence->id);
        m_read.evidence.push_back({*evidence, json[u"withdrawn"].toBool()});
        return true;
    }

    bool readVerdict(const QJsonValue &json)
    {
        const std::optional<Verdict> verdict = verdictFromJson(json[u"verdict"].toObject());
        if (!verdict || !m_claims.contains(verdict->claim) || verdict->person.trimmed().isEmpty() ||
            !isClean(verdict->person) || !isClean(verdict->account) || !isClean(verdict->machine) ||
            !isClean(verdict->note) || !isClean(verdict->reason))
            return false;
        m_read.verdicts.push_back({*verdict, json[u"withdrawn"].toBool()});
        return true;
    }

    bool readProposal(const QJsonValue &json)
    {
        std::optional<EditProposal> proposal = editProposalFromJson(json.toObject());
        if (!proposal || proposal->article != m_read.article.id ||
            proposal->state != ProposalState::Open || !proposal->step.isNull() ||
            proposal->person.trimmed().isEmpty())
            return false;
        for (const QString &text : {proposal->person,
                                    proposal->account,
                                    proposal->machine,
                                    proposal->place.exact,
                                    proposal->inserted,
                                    proposal->reason}) {
            if (!isClean(text))
                return false;
        }
        m_read.proposals.push_back(*std::move(proposal));
        return true;
    }

    void readSignOff()
    {
        if (!m_trouble.isEmpty() || !m_json.contains(u"signOff"_s))
            return;
        m_read.signOff = signOffFromJson(m_json.value(u"signOff"_s).toObject());
        if (!m_read.signOff || m_read.signOff->article != m_read.article.id ||
            m_read.signOff->person.trimmed().isEmpty() || !isClean(m_read.signOff->person) ||
            !isClean(m_read.signOff->account) || !isClean(m_read.signOff->machine) ||
            !isClean(m_read.signOff->reason))
            m_trouble = u"signOff"_s;
    }

    const QJsonObject &m_json;
    Handover m_read;
    QSet<SourceId> m_sources;
    QHash<SnapshotId, QByteArray> m_snapshots; ///< hashes of their words
    QSet<ClaimId> m_claims;
    QSet<EvidenceId> m_evidence;
    QString m_trouble;
};

} // namespace

QJsonObject handoverToJson(const Handover &handover)
{
    const Hand giver{handover.giver.name, handover.giver.account, handover.giver.machine};
    QJsonObject rules;
    putRules(rules, handover.rules);
    QJsonObject json{
        {u"desk"_s, handover.desk.toString()},
        {u"deskName"_s, handover.deskName},
        {u"giver"_s, handJson(giver)},
        {u"atMs"_s, handover.atMs},
        {u"article"_s, articleJson(handover.article)},
        {u"rules"_s, rules},
        {u"kind"_s, handover.kind},
        {u"changes"_s, arrayOf(handover.changes, changeJson)},
        {u"sources"_s, arrayOf(handover.sources, [](const Source &one) { return toJson(one); })},
        {u"snapshots"_s, arrayOf(handover.snapshots, snapshotJson)},
        {u"claims"_s,
         arrayOf(
             handover.claims,
             [](const HandedClaim &one) {
                 return QJsonObject{{u"claim"_s, toJson(one.claim)}, {u"dropped"_s, one.dropped}};
             })},
        {u"evidence"_s,
         arrayOf(handover.evidence,
                 [](const HandedEvidence &one) {
                     return QJsonObject{{u"evidence"_s, toJson(one.evidence)},
                                        {u"withdrawn"_s, one.withdrawn}};
                 })},
        {u"verdicts"_s, arrayOf(handover.verdicts, [](const HandedVerdict &one) {
             return QJsonObject{{u"verdict"_s, toJson(one.verdict)},
                                {u"withdrawn"_s, one.withdrawn}};
         })}};
    if (!handover.proposals.empty())
        json.insert(u"proposals"_s, arrayOf(handover.proposals, [](const EditProposal &one) {
                        return toJson(one);
                    }));
    if (handover.base)
        json.insert(u"base"_s, toJson(*handover.base));
    if (handover.signOff)
        json.insert(u"signOff"_s, toJson(*handover.signOff));
    return json;
}

Result<Handover> handoverFromJson(const QJsonObject &json)
{
    return HandoverReader(json).read();
}

} // namespace stet
