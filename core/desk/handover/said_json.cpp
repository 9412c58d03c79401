// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/handover/said_json.h"

#include "core/base/text.h"
#include "core/model/names.h"
#include "core/model/value_json.h"

using namespace Qt::StringLiterals;

namespace stet {

namespace {

constexpr int SaidFormat = 1;                  ///< of each document but evidence
constexpr int EvidenceFormat = 2;              ///< the latest of evidence
constexpr qsizetype MostEntries = 50'000;      ///< of each kind
constexpr qsizetype MostUnits = 1'000'000'000; ///< of a text, beyond what a desk takes

QJsonObject changeJson(const ChangedBy &change)
{
    return {{u"field"_s, claimFieldName(change.place.field)},
            {u"row"_s, change.place.row},
            {u"start"_s, change.place.range.start},
            {u"length"_s, change.place.range.length},
            {u"hand"_s, handToJson(change.hand)}};
}

QJsonObject verdictJson(const HandedVerdict &handed)
{
    QJsonObject json{{u"verdict"_s, toJson(handed.verdict)}, {u"withdrawn"_s, handed.withdrawn}};
    QJsonArray hands;
    for (const Hand &hand : handed.hands)
        hands.append(handToJson(hand));
    if (!hands.isEmpty())
        json.insert(u"hands"_s, hands);
    return json;
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

bool areClean(std::initializer_list<QString> texts)
{
    return std::all_of(texts.begin(), texts.end(), isCleanText);
}

bool areClean(const std::vector<ClaimNote> &notes)
{
    for (const ClaimNote &note : notes) {
        if (!areClean({note.person, note.text, note.settledBy}))
            return false;
        for (const NoteReply &reply : note.replies) {
            if (!areClean({reply.person, reply.text}))
                return false;
        }
    }
    return true;
}

/// Reads the parts one after the other, claims before what is said of them.
class SaidReader
{
public:
    SaidReader(const QJsonObject &json, Handover &read, const HandedLibrary *library)
        : m_json(json)
        , m_read(read)
        , m_library(library)
    {}

    [[nodiscard]] QString read()
    {
        each(u"changes"_s, [this](const QJsonValue &one) { return readChange(one); });
        each(u"claims"_s, [this](const QJsonValue &one) { return readClaim(one); });
        each(u"evidence"_s, [this](const QJsonValue &one) { return readEvidence(one); });
        each(u"verdicts"_s, [this](const QJsonValue &one) { return readVerdict(one); });
        if (m_trouble.isEmpty() && m_json.contains(u"signOff"_s) && !readSignOff())
            m_trouble = u"signOff"_s;
        return m_trouble;
    }

private:
    void each(const QString &part, const std::function<bool(const QJsonValue &)> &take)
    {
        if (m_trouble.isEmpty())
            m_trouble = takeEntries(m_json, part, take);
    }

    bool readChange(const QJsonValue &json)
    {
        const std::optional<DraftField> field = checkedFieldFrom(json[u"field"].toString());
        const Hand hand = handFromJson(json[u"hand"]);
        const TextRange range{json[u"start"].toInteger(), json[u"length"].toInteger()};
        if (!field || range.start < 0 || range.start > MostUnits || range.length < 0 ||
            range.length > MostUnits || !areClean({hand.person, hand.account, hand.machine}))
            return false;
        m_read.changes.push_back({{*field, json[u"row"].toInt(-1), range}, hand});
        return true;
    }

    bool readClaim(const QJsonValue &json)
    {
        const std::optional<Claim> claim = claimFromJson(json[u"claim"].toObject());
        if (!claim || claim->article != m_read.article.id || m_claims.contains(claim->id) ||
            !areClean(claim->notes))
            return false;
        m_claims.insert(claim->id);
        m_read.claims.push_back({*claim, json[u"dropped"].toBool(), json[u"ended"].toBool()});
        return areClean({claim->words.exact, claim->person});
    }

    [[nodiscard]] bool restsOnLibrary(const Evidence &evidence) const
    {
        if (m_library == nullptr)
            return true;
        if (!evidence.source.isNull() && !m_library->sources.contains(evidence.source))
            return false;
        return evidence.kind != EvidenceKind::Quote ||
               m_library->words.value(evidence.snapshot) == evidence.textHash;
    }

    bool readEvidence(const QJsonValue &json)
    {
        const std::optional<Evidence> evidence = evidenceFromJson(json[u"evidence"].toObject());
        if (!evidence || !m_claims.contains(evidence->claim) || !isWhole(*evidence) ||
            m_evidence.contains(evidence->id) || !restsOnLibrary(*evidence))
            return false;
        m_evidence.insert(evidence->id);
        m_read.evidence.push_back({*evidence, json[u"withdrawn"].toBool()});
        return areClean({evidence->who,
                         evidence->what,
                         evidence->when,
                         evidence->how,
                         evidence->translation,
                         evidence->translator,
                         evidence->person,
                         evidence->quote.exact});
    }

    bool readVerdict(const QJsonValue &json)
    {
        const std::optional<Verdict> verdict = verdictFromJson(json[u"verdict"].toObject());
        if (!verdict || !m_claims.contains(verdict->claim) || verdict->person.trimmed().isEmpty())
            return false;
        HandedVerdict handed{*verdict, json[u"withdrawn"].toBool()};
        for (const QJsonValue one : json[u"hands"].toArray()) {
            handed.hands.push_back(handFromJson(one));
            const Hand &hand = handed.hands.back();
            if (!areClean({hand.person, hand.account, hand.machine}))
                return false;
        }
        m_read.verdicts.push_back(std::move(handed));
        return areClean(
            {verdict->person, verdict->account, verdict->machine, verdict->note, verdict->reason});
    }

    bool readSignOff()
    {
        m_read.signOff = signOffFromJson(m_json.value(u"signOff"_s).toObject());
        const std::optional<SignOff> &signOff = m_read.signOff;
        return signOff && signOff->article == m_read.article.id &&
               !signOff->person.trimmed().isEmpty() &&
               areClean({signOff->person, signOff->account, signOff->machine, signOff->reason});
    }

    const QJsonObject &m_json;
    Handover &m_read;
    const HandedLibrary *m_library;
    QSet<ClaimId> m_claims;
    QSet<EvidenceId> m_evidence;
    QString m_trouble;
};

} // namespace

bool isCleanText(const QString &text)
{
    return cleanText(text).text == text;
}

QJsonObject handToJson(const Hand &hand)
{
    return {{u"person"_s, hand.person}, {u"account"_s, hand.account}, {u"machine"_s, hand.machine}};
}

Hand handFromJson(const QJsonValue &json)
{
    return {json[u"person"].toString(), json[u"account"].toString(), json[u"machine"].toString()};
}

QString takeEntries(const QJsonObject &json,
                    const QString &part,
                    const std::function<bool(const QJsonValue &)> &take)
{
    const QJsonArray all = json.value(part).toArray();
    if (all.size() > MostEntries)
        return part;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (!take(all.at(i)))
            return u"%1 %2"_s.arg(part, QString::number(i + 1));
    }
    return {};
}

void putSaid(QJsonObject &json, const Handover &said)
{
    QJsonArray changes;
    for (const ChangedBy &change : said.changes)
        changes.append(changeJson(change));
    QJsonArray claims;
    for (const HandedClaim &one : said.claims) {
        QJsonObject claim{{u"claim"_s, toJson(one.claim)}, {u"dropped"_s, one.dropped}};
        if (one.ended)
            claim.insert(u"ended"_s, true);
        claims.append(claim);
    }
    QJsonArray evidence;
    for (const HandedEvidence &one : said.evidence)
        evidence.append(
            QJsonObject{{u"evidence"_s, toJson(one.evidence)}, {u"withdrawn"_s, one.withdrawn}});
    QJsonArray verdicts;
    for (const HandedVerdict &one : said.verdicts)
        verdicts.append(verdictJson(one));
    json.insert(u"changes"_s, changes);
    json.insert(u"claims"_s, claims);
    json.insert(u"evidence"_s, evidence);
    json.insert(u"verdicts"_s, verdicts);
    if (said.signOff)
        json.insert(u"signOff"_s, toJson(*said.signOff));
}

bool hasLaterSaid(const QJsonObject &json)
{
    const auto isLater = [](const QJsonValue &document, int latest) {
        return document[u"format"].toDouble(latest) > latest;
    };
    const std::tuple<QString, QString, int> parts[] = {
        {u"claims"_s, u"claim"_s, SaidFormat},
        {u"evidence"_s, u"evidence"_s, EvidenceFormat},
        {u"verdicts"_s, u"verdict"_s, SaidFormat}};
    for (const auto &[part, document, latest] : parts) {
        const QJsonArray entries = json.value(part).toArray();
        for (const QJsonValue entry : entries) {
            if (isLater(entry[document], latest))
                return true;
        }
    }
    return isLater(json.value(u"signOff"_s), SaidFormat);
}

QString takeSaidFrom(const QJsonObject &json, Handover &said, const HandedLibrary *library)
{
    return SaidReader(json, said, library).read();
}

} // namespace stet
