// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/claims_out.h"

#include "app/stetctl/values_json.h"
#include "app/stetctl/words_out.h"
#include "core/base/text.h"
#include "core/desk/articles.h"
#include "core/desk/claims/words_address.h"
#include "core/review/gate_sentences.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet::ctl {

const OptionSpec claimOption{"claim", 0, "ID", "The claim, by its id (\"stetctl claims --json\")."};
const OptionSpec placeOption{"place",
                             0,
                             "N",
                             "The claim, by its number in \"stetctl claims\": of words that\n"
                             "the article has twice, say. With --seen it is sure to be\n"
                             "the one that was read."};
const OptionSpec seenOption{"seen",
                            0,
                            "HASH",
                            "Of the claim's words as they were read (\"hash\" of\n"
                            "\"stetctl claims --json\"). Refused where they are others by now."};
const OptionSpec wordsOption{
    "words", 0, "TEXT", "The claim, by words of it that the article has once."};

namespace {

constexpr int stateWidth = 14;
constexpr int placeWidth = 10;

QString fieldText(const ReviewedArticle &sheet, const SourcePlace &place)
{
    return place.field == DraftField::Body ? sheet.article.content.body : QString();
}

QString placeName(const ReviewedArticle &sheet, const SourcePlace &place)
{
    if (place.field == DraftField::Body)
        return u"line %1"_s.arg(
            QStringView(fieldText(sheet, place)).left(place.range.start).count(u'\n') + 1);
    if (place.field == DraftField::Facts)
        return u"fact %1"_s.arg(place.row + 1);
    return claimFieldName(place.field);
}

/// The items that have the words.
std::vector<const CheckedItem *> itemsWith(const ReviewedArticle &sheet, const QString &words)
{
    std::vector<const CheckedItem *> found;
    for (const CheckedItem &item : sheet.checked.items) {
        const qsizetype times = wordsAt(sheet.words, item.item.place).count(words);
        for (qsizetype i = 0; i < times; ++i)
            found.push_back(&item);
    }
    return found;
}

/// What is meant by an item: its claim, or its words where nobody said anything of them. `given` is
/// their hash as somebody read it; empty: as they are.
ClaimAim aimAt(const ReviewedArticle &sheet, const SheetItem &item, const QByteArray &given)
{
    const QByteArray seen = given.isEmpty() ? claimHashAt(sheet.words, item.place) : given;
    if (item.claim)
        return {sheet.records[*item.claim].claim.id, {}, seen};
    return {{}, sourcePlaceOf(sheet.words, item.place), seen};
}

Result<ClaimAim>
placeAim(const ReviewedArticle &sheet, const QString &number, const QByteArray &seen)
{
    bool isNumber = false;
    const qulonglong place = number.toULongLong(&isNumber);
    if (!isNumber || place == 0 || place > sheet.checked.items.size())
        return fail(ErrorCode::InvalidInput,
                    u"The claims of this article have the numbers 1 to %1."_s.arg(
                        sheet.checked.items.size()),
                    number);
    return aimAt(sheet, sheet.checked.items[size_t(place - 1)].item, seen);
}

QJsonObject
evidenceToJson(const ReviewedArticle &sheet, const Evidence &evidence, const QSet<SourceId> &shown)
{
    QJsonObject json{{u"id"_s, evidence.id.toString()},
                     {u"kind"_s, nameOf(evidence.kind)},
                     {u"person"_s, evidence.person},
                     {u"at"_s, timeToJson(evidence.createdMs)}};
    if (!evidence.source.isNull())
        json.insert(u"source"_s, sheet.sources.value(evidence.source).key);
    const bool words = evidence.withheld.isEmpty() &&
                       (evidence.source.isNull() || shown.contains(evidence.source));
    json.insert(u"withheld"_s, !words);
    if (!words)
        return json;
    if (evidence.kind == EvidenceKind::Quote) {
        json.insert(u"snapshot"_s, sheet.snapshots.value(evidence.snapshot).number);
        json.insert(u"quote"_s, evidence.quote.exact);
        json.insert(u"locator"_s, evidence.locator);
        json.insert(u"places"_s, evidence.quote.places);
        json.insert(u"link"_s, wordsAddress(sheet, evidence));
        json.insert(u"translation"_s, evidence.translation);
        json.insert(u"translator"_s, evidence.translator);
    } else {
        json.insert(u"who"_s, evidence.who);
        json.insert(u"what"_s, evidence.what);
        json.insert(u"when"_s, evidence.when);
        json.insert(u"how"_s, evidence.how);
    }
    return json;
}

QJsonArray notesToJson(const std::vector<ClaimNote> &notes)
{
    QJsonArray all;
    for (const ClaimNote &note : notes) {
        QJsonArray replies;
        for (const NoteReply &reply : note.replies)
            replies.append(QJsonObject{{u"person"_s, reply.person},
                                       {u"text"_s, reply.text},
                                       {u"at"_s, timeToJson(reply.atMs)}});
        all.append(QJsonObject{{u"person"_s, note.person},
                               {u"text"_s, note.text},
                               {u"at"_s, timeToJson(note.atMs)},
                               {u"open"_s, note.state == NoteState::Open},
                               {u"replies"_s, replies}});
    }
    return all;
}

QJsonValue verdictToJson(const std::optional<Verdict> &verdict)
{
    if (!verdict)
        return QJsonValue::Null;
    return QJsonObject{{u"id"_s, verdict->id.toString()},
                       {u"kind"_s, nameOf(verdict->kind)},
                       {u"person"_s, verdict->person},
                       {u"at"_s, timeToJson(verdict->atMs)},
                       {u"note"_s, verdict->note},
                       {u"reason"_s, verdict->reason},
                       {u"byAuthor"_s, verdict->byAuthor}};
}

void putRecord(QJsonObject &json,
               const ReviewedArticle &sheet,
               const ClaimRecord &record,
               const QSet<SourceId> &shown)
{
    QJsonArray evidence;
    for (const Evidence &one : record.evidence)
        evidence.append(evidenceToJson(sheet, one, shown));
    json.insert(u"id"_s, record.claim.id.toString());
    json.insert(u"verdict"_s, verdictToJson(record.verdict));
    json.insert(u"evidence"_s, evidence);
    json.insert(u"notes"_s, notesToJson(record.claim.notes));
}

} // namespace

Result<ReviewedArticle> sheetOf(Call &call, DeskSession &desk)
{
    const Result<Article> article = call.await(Articles(desk).bySlug(call.operands().first()));
    if (!article)
        return tl::unexpected<Error>(article.error());
    return call.await(Checking(desk).sheet(article->id));
}

bool namesOneClaim(Call &call)
{
    int named = 0;
    for (const char *option : {"claim", "place", "words"})
        named += call.arguments().has(option) ? 1 : 0;
    if (named != 1)
        call.wrongUsage(u"Say which claim is meant: --words, --place or --claim."_s);
    return named == 1;
}

Result<ClaimAim> aimOf(const Call &call, const ReviewedArticle &sheet)
{
    const QByteArray given = call.arguments().value("seen").toLatin1();
    if (call.arguments().has("place"))
        return placeAim(sheet, call.arguments().value("place"), given);
    if (call.arguments().has("claim")) {
        const ClaimId claim = ClaimId::fromString(call.arguments().value("claim"));
        if (sheet.itemOf(claim) == nullptr)
            return fail(ErrorCode::NotFound, u"The article has no such claim."_s);
        return aimAt(sheet, sheet.itemOf(claim)->item, given);
    }
    const QString words = quoteWords(call.arguments().value("words"));
    const std::vector<const CheckedItem *> items =
        words.isEmpty() ? std::vector<const CheckedItem *>() : itemsWith(sheet, words);
    if (items.size() != 1)
        return fail(ErrorCode::InvalidInput,
                    items.empty() ? u"The article does not have these words."_s
                                  : u"The article has these words in %1 places. Give more of "
                                    "them, or --place (\"stetctl claims\")."_s.arg(items.size()),
                    words);
    return aimAt(sheet, items.front()->item, given);
}

Result<QSet<SourceId>> shownSources(Call &call, DeskSession &desk, const ReviewedArticle &sheet)
{
    QSet<SourceId> shown;
    for (auto source = sheet.sources.begin(); source != sheet.sources.end(); ++source) {
        const Result<bool> may = mayShowWords(call, desk, source.value());
        if (!may)
            return tl::unexpected<Error>(may.error());
        if (*may)
            shown.insert(source.key());
    }
    return shown;
}

QJsonObject countsToJson(const ClaimCounts &counts)
{
    return {{u"all"_s, counts.all()},
            {u"closed"_s, counts.closed()},
            {u"verified"_s, counts.verified},
            {u"attested"_s, counts.attested},
            {u"disputed"_s, counts.disputed},
            {u"needsSource"_s, counts.needsSource},
            {u"notAFact"_s, counts.notAFact},
            {u"unchecked"_s, counts.unchecked},
            {u"changed"_s, counts.changed},
            {u"drifted"_s, counts.drifted},
            {u"orphaned"_s, counts.orphaned},
            {u"lookAgain"_s, counts.lookAgain}};
}

QJsonObject
itemToJson(const ReviewedArticle &sheet, const CheckedItem &item, const QSet<SourceId> &shown)
{
    const SourcePlace place = sourcePlaceOf(sheet.words, item.item.place);
    QJsonObject json{{u"id"_s, QJsonValue::Null},
                     {u"state"_s, nameOf(item.standing.state)},
                     {u"lookAgain"_s, item.standing.lookAgain},
                     {u"attested"_s, item.standing.attested},
                     {u"words"_s, wordsAt(sheet.words, item.item.place)},
                     {u"hash"_s, QString::fromLatin1(claimHashAt(sheet.words, item.item.place))},
                     {u"field"_s, claimFieldName(place.field)},
                     {u"row"_s, place.row},
                     {u"start"_s, place.range.start},
                     {u"length"_s, place.range.length},
                     {u"verdict"_s, QJsonValue::Null},
                     {u"evidence"_s, QJsonArray()},
                     {u"notes"_s, QJsonArray()}};
    if (item.item.claim)
        putRecord(json, sheet, sheet.records[*item.item.claim], shown);
    return json;
}

QJsonObject findingToJson(const GateFinding &finding)
{
    QJsonObject json{{u"rule"_s, nameOf(finding.rule)},
                     {u"weight"_s, nameOf(finding.weight)},
                     {u"subject"_s, finding.subject},
                     {u"claim"_s,
                      finding.claim.isNull() ? QJsonValue(QJsonValue::Null)
                                             : QJsonValue(finding.claim.toString())}};
    if (finding.place) {
        json.insert(u"field"_s, claimFieldName(finding.place->field));
        json.insert(u"start"_s, finding.place->range.start);
        json.insert(u"length"_s, finding.place->range.length);
    }
    return json;
}

QString itemLine(const ReviewedArticle &sheet, const CheckedItem &item)
{
    const SourcePlace place = sourcePlaceOf(sheet.words, item.item.place);
    const QString state =
        nameOf(item.standing.state) + (item.standing.lookAgain ? u"*"_s : QString());
    return state.leftJustified(stateWidth) + placeName(sheet, place).leftJustified(placeWidth) +
           visible(singleLine(wordsAt(sheet.words, item.item.place)));
}

QStringList noteLines(const ReviewedArticle &sheet, const ClaimId &claim, NotesShown shown)
{
    QStringList lines;
    for (const ClaimRecord &record : sheet.records) {
        if (record.claim.id != claim)
            continue;
        for (const ClaimNote &note : record.claim.notes) {
            const bool open = note.state == NoteState::Open;
            if (!open && shown == NotesShown::Open)
                continue;
            lines.append(visible(u"    %1 of %2: %3"_s.arg(open ? u"open note"_s : u"note"_s,
                                                           note.person,
                                                           singleLine(note.text)),
                                 400));
            for (const NoteReply &reply : note.replies)
                lines.append(
                    visible(u"        %1: %2"_s.arg(reply.person, singleLine(reply.text)), 400));
        }
    }
    return lines;
}

std::optional<QString> findingLine(const ReviewedArticle &sheet, const GateFinding &finding)
{
    switch (finding.rule) {
    case GateRule::Unchecked:
    case GateRule::Changed:
    case GateRule::Drifted:
    case GateRule::Disputed:
    case GateRule::NeedsSource:
    case GateRule::LookAgain:
        return std::nullopt;
    default:
        return nameOf(finding.weight) + u": "_s +
               visible(findingSentence(finding, sheet.article.content), 400);
    }
}

QString countsLine(const ClaimCounts &counts)
{
    QStringList parts;
    const std::pair<int, const char *> named[] = {{counts.verified - counts.attested, "verified"},
                                                  {counts.attested, "attested"},
                                                  {counts.notAFact, "not a fact"},
                                                  {counts.disputed, "disputed"},
                                                  {counts.needsSource, "in need of a source"},
                                                  {counts.changed, "changed"},
                                                  {counts.drifted, "drifted"},
                                                  {counts.unchecked, "unchecked"}};
    for (const auto &[number, name] : named) {
        if (number > 0)
            parts.append(u"%1 %2"_s.arg(number).arg(QLatin1StringView(name)));
    }
    QString line = u"%1 of %2 closed"_s.arg(counts.closed())
                       .arg(Output::counted(counts.all(), u"claim"_s, u"claims"_s));
    if (!parts.isEmpty())
        line += u": "_s + parts.join(u", "_s);
    if (counts.lookAgain > 0)
        line += u"; %1 to look at again"_s.arg(counts.lookAgain);
    return line;
}

QJsonObject proposalToJson(const EditProposal &proposal)
{
    QJsonObject json{{u"id"_s, proposal.id.toString()},
                     {u"state"_s, nameOf(proposal.state)},
                     {u"person"_s, proposal.person},
                     {u"at"_s, timeToJson(proposal.createdMs)},
                     {u"field"_s, claimFieldName(proposal.place.field)},
                     {u"words"_s, proposal.place.exact},
                     {u"instead"_s, proposal.inserted},
                     {u"reason"_s, proposal.reason},
                     {u"settledBy"_s, proposal.settledBy}};
    if (proposal.settledMs != 0)
        json.insert(u"settledAt"_s, timeToJson(proposal.settledMs));
    return json;
}

QString proposalLine(const EditProposal &proposal)
{
    return visible(singleLine(u"%1: “%2” → “%3” (%4)"_s.arg(
        nameOf(proposal.state), proposal.place.exact, proposal.inserted, proposal.person)));
}

int showProposal(Call &call, const EditProposal &proposal)
{
    if (call.wantsJson())
        call.out().json({{u"proposal"_s, proposalToJson(proposal)}});
    else
        call.out().line(proposal.id.toString() + u' ' + proposalLine(proposal));
    return Good;
}

int showClaim(Call &call, const CheckedClaim &claim)
{
    if (call.wantsJson()) {
        call.out().json({{u"claim"_s, claim.record.claim.id.toString()},
                         {u"state"_s, nameOf(claim.standing.state)},
                         {u"words"_s, claim.record.claim.words.exact},
                         {u"evidence"_s, int(claim.record.evidence.size())},
                         {u"verdict"_s, verdictToJson(claim.record.verdict)}});
    } else {
        const int evidence = int(claim.record.evidence.size());
        const QString bound = evidence == 0
                                  ? QString()
                                  : u" (%1)"_s.arg(Output::counted(
                                        evidence, u"piece of evidence"_s, u"pieces of evidence"_s));
        call.out().line(nameOf(claim.standing.state).leftJustified(stateWidth) +
                        visible(singleLine(claim.record.claim.words.exact)) + bound);
    }
    return Good;
}

} // namespace stet::ctl
