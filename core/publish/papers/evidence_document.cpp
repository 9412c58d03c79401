// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/papers/evidence_document.h"

#include "core/publish/papers/claimed_text.h"

#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

QJsonValue timeValue(qint64 ms)
{
    return ms == 0 ? QJsonValue(QJsonValue::Null)
                   : QJsonValue(
                         QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs));
}

QString signName(ClaimSign sign)
{
    const std::string_view name = classOf(sign);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

QJsonValue verdictValue(const std::optional<Verdict> &verdict)
{
    if (!verdict)
        return QJsonValue::Null;
    QJsonArray rests;
    for (const SeenEvidence &seen : verdict->evidence)
        rests.append(QJsonObject{{u"evidence"_s, seen.id.toString()},
                                 {u"hash"_s, QString::fromLatin1(seen.hash)}});
    return QJsonObject{{u"id"_s, verdict->id.toString()},
                       {u"kind"_s, nameOf(verdict->kind)},
                       {u"person"_s, verdict->person},
                       {u"at"_s, timeValue(verdict->atMs)},
                       {u"reason"_s, verdict->reason},
                       {u"note"_s, verdict->note},
                       {u"byAuthor"_s, verdict->byAuthor},
                       {u"claimHash"_s, QString::fromLatin1(verdict->words)},
                       {u"restsOn"_s, rests}};
}

class EvidenceJson
{
public:
    EvidenceJson(const PaperInput &input, const PaperNumbers &numbers)
        : m_input(input)
        , m_numbers(numbers)
    {}

    [[nodiscard]] QJsonObject evidence(const Evidence &one) const
    {
        QJsonObject json{{u"id"_s, one.id.toString()},
                         {u"kind"_s, nameOf(one.kind)},
                         {u"person"_s, one.person},
                         {u"at"_s, timeValue(one.createdMs)},
                         {u"hash"_s, QString::fromLatin1(one.hash)}};
        if (const int number = m_numbers.value(one.source))
            json.insert(u"source"_s, number);
        const bool stays = wordsStay(m_input, one);
        json.insert(u"withheld"_s, stays);
        if (stays)
            return json;
        if (one.kind == EvidenceKind::Attestation) {
            json.insert(u"who"_s, one.who);
            json.insert(u"what"_s, one.what);
            json.insert(u"when"_s, one.when);
            json.insert(u"how"_s, one.how);
            return json;
        }
        json.insert(u"snapshot"_s, one.snapshot.toString());
        json.insert(u"selector"_s,
                    QJsonObject{{u"type"_s, u"TextQuoteSelector"_s},
                                {u"exact"_s, one.quote.exact},
                                {u"prefix"_s, one.quote.prefix},
                                {u"suffix"_s, one.quote.suffix}});
        json.insert(u"position"_s, one.quote.position);
        json.insert(u"places"_s, one.quote.places);
        json.insert(u"locator"_s, one.locator);
        json.insert(u"link"_s, QString::fromStdString(quoteAddress(m_input.sheet, one)));
        json.insert(u"translation"_s, one.translation);
        json.insert(u"translator"_s, one.translator);
        json.insert(u"standing"_s,
                    m_input.sheet.look()(one).standing == QuoteStanding::Gone ? u"gone"_s
                                                                              : u"stands"_s);
        return json;
    }

    [[nodiscard]] QJsonObject claim(int number,
                                    const QString &words,
                                    const QString &reading,
                                    const ClaimStanding &standing) const
    {
        QJsonArray struck;
        for (const TextRange &range : struckIn(reading))
            struck.append(QJsonArray{range.start, range.length});
        return {{u"number"_s, number},
                {u"state"_s, signName(signOf(standing))},
                {u"lookAgain"_s, standing.lookAgain},
                {u"words"_s, words},
                {u"struck"_s, struck}};
    }

    void addRecord(QJsonObject &json, const ClaimRecord &record) const
    {
        json.insert(u"id"_s, record.claim.id.toString());
        json.insert(u"hash"_s, QString::fromLatin1(record.claim.hash));
        json.insert(u"selector"_s,
                    QJsonObject{{u"type"_s, u"TextQuoteSelector"_s},
                                {u"field"_s, claimFieldName(record.claim.words.field)},
                                {u"exact"_s, record.claim.words.exact},
                                {u"prefix"_s, record.claim.words.prefix},
                                {u"suffix"_s, record.claim.words.suffix}});
        json.insert(u"verdict"_s, verdictValue(record.verdict));
        QJsonArray all;
        for (const Evidence &one : record.evidence)
            all.append(evidence(one));
        json.insert(u"evidence"_s, all);
    }

private:
    const PaperInput &m_input;
    const PaperNumbers &m_numbers;
};

QJsonArray claimsValue(const PaperInput &input, const PaperNumbers &numbers)
{
    const ReviewedArticle &sheet = input.sheet;
    const EvidenceJson maker(input, numbers);
    QJsonArray claims;
    int number = 0;
    for (const CheckedItem &item : sheet.checked.items) {
        QJsonObject json = maker.claim(++number,
                                       wordsAt(sheet.words, item.item.place),
                                       readingAt(sheet.words, item.item.place),
                                       item.standing);
        if (item.item.claim)
            maker.addRecord(json, sheet.records[*item.item.claim]);
        claims.append(json);
    }
    for (const CheckedOrphan &orphan : sheet.checked.orphans) {
        const ClaimRecord &record = sheet.records[orphan.claim];
        QJsonObject json =
            maker.claim(0, record.claim.words.exact, record.claim.words.reading, orphan.standing);
        maker.addRecord(json, record);
        claims.append(json);
    }
    return claims;
}

QJsonArray snapshotsValue(const PaperInput &input, const std::vector<PackedSnapshot> &snapshots)
{
    QJsonArray all;
    for (const PackedSnapshot &packed : snapshots) {
        const Snapshot snapshot = input.sheet.snapshots.value(packed.id);
        all.append(QJsonObject{{u"id"_s, snapshot.id.toString()},
                               {u"source"_s, packed.source},
                               {u"number"_s, snapshot.number},
                               {u"way"_s, nameOf(snapshot.way)},
                               {u"person"_s, snapshot.person},
                               {u"taken"_s, timeValue(snapshot.takenMs)},
                               {u"said"_s, timeValue(snapshot.saidMs)},
                               {u"url"_s, snapshot.url},
                               {u"mediaType"_s, snapshot.mediaType},
                               {u"sha256"_s, QString::fromLatin1(snapshot.bytesHash)},
                               {u"size"_s, snapshot.bytesSize},
                               {u"textSha256"_s, QString::fromLatin1(snapshot.textHash)},
                               {u"extractor"_s, snapshot.extractor},
                               {u"file"_s, packed.bytesFile},
                               {u"textFile"_s, packed.wordsFile}});
    }
    return all;
}

QJsonValue signOffValue(const ReviewedArticle &sheet)
{
    if (!sheet.signOff)
        return QJsonValue::Null;
    const SignOff &given = *sheet.signOff;
    return QJsonObject{{u"id"_s, given.id.toString()},
                       {u"person"_s, given.person},
                       {u"at"_s, timeValue(given.atMs)},
                       {u"byAuthor"_s, given.byAuthor},
                       {u"hash"_s, QString::fromLatin1(given.hash)},
                       {u"wordsHash"_s, QString::fromLatin1(given.words)},
                       {u"overridden"_s, QJsonArray::fromStringList(given.overridden)},
                       {u"reason"_s, given.reason},
                       {u"stands"_s, sheet.signOffStands}};
}

} // namespace

QJsonObject evidenceDocument(const PaperInput &input,
                             const GalleyPaper &paper,
                             const std::vector<PackedSnapshot> &snapshots)
{
    QJsonArray sourceList;
    for (const PaperSource &source : paper.sources)
        sourceList.append(QJsonObject{{u"number"_s, source.number},
                                      {u"origin"_s, source.origin},
                                      {u"title"_s, source.title},
                                      {u"date"_s, source.date},
                                      {u"address"_s, QString::fromStdString(source.address)}});
    const Article &article = input.sheet.article;
    return {{u"format"_s, 1},
            {u"what"_s, u"evidence_pack"_s},
            {u"desk"_s, input.desk.name},
            {u"made"_s, timeValue(input.nowMs)},
            {u"article"_s,
             QJsonObject{{u"id"_s, article.id.toString()},
                         {u"version"_s, article.version},
                         {u"headline"_s, article.content.headline}}},
            {u"signOff"_s, signOffValue(input.sheet)},
            {u"sources"_s, sourceList},
            {u"snapshots"_s, snapshotsValue(input, snapshots)},
            {u"claims"_s, claimsValue(input, paper.numbers)}};
}

} // namespace stet
