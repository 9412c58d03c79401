// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/cited_words.h"

#include "core/desk/checking.h"

#include <algorithm>
#include <cstdlib>

namespace stet {

using namespace Qt::StringLiterals;

namespace {

bool cites(const ReviewedArticle &sheet, const ClaimPlace &place, const QString &key)
{
    const std::vector<ReadingMark> &marks = sheet.words.passages[place.passage].passage->marks;
    return std::any_of(marks.begin(), marks.end(), [&](const ReadingMark &mark) {
        return isCited(mark, place.words) && citesKey(mark, key);
    });
}

const CheckedItem *
citingItem(const ReviewedArticle &sheet, const CitedWords &cited, CitedSentenceIs which)
{
    const CheckedItem *nearest = nullptr;
    bool nearestIsExact = false;
    qsizetype distance = 0;
    for (const CheckedItem &item : sheet.checked.items) {
        const ClaimPlace &place = item.item.place;
        const QString words = wordsAt(sheet.words, place);
        const bool exact = words == cited.sentence;
        const bool grown = which == CitedSentenceIs::AsItBecame && !cited.sentence.isEmpty() &&
                           words.startsWith(cited.sentence);
        if ((!exact && !grown) || !cites(sheet, place, cited.key))
            continue;
        const qsizetype apart =
            std::abs(sourcePlaceOf(sheet.words, place).range.start - cited.position);
        if (nearest == nullptr || (exact && !nearestIsExact) ||
            (exact == nearestIsExact && apart < distance)) {
            nearest = &item;
            nearestIsExact = exact;
            distance = apart;
        }
    }
    return nearest;
}

} // namespace

std::optional<ClaimAim>
aimOfCited(const ReviewedArticle &sheet, const CitedWords &cited, CitedSentenceIs which)
{
    const CheckedItem *item = citingItem(sheet, cited, which);
    if (item == nullptr)
        return std::nullopt;
    ClaimAim aim;
    if (item->item.claim)
        aim.claim = sheet.records[*item->item.claim].claim.id;
    aim.place = sourcePlaceOf(sheet.words, item->item.place);
    aim.seen = claimHashAt(sheet.words, item->item.place);
    return aim;
}

bool isBound(const ReviewedArticle &sheet, const CitedWords &cited)
{
    const CheckedItem *item = citingItem(sheet, cited, CitedSentenceIs::AsItBecame);
    if (item == nullptr || !item->item.claim)
        return false;
    const std::vector<Evidence> &bound = sheet.records[*item->item.claim].evidence;
    const NewEvidence &wanted = cited.evidence;
    // What is kept was grown to whole words, so that the two only have to meet.
    return std::any_of(bound.begin(), bound.end(), [&](const Evidence &one) {
        return one.snapshot == wanted.snapshot &&
               one.quote.position < wanted.start + wanted.length &&
               wanted.start < one.quote.position + one.quote.exact.size();
    });
}

QJsonObject toJson(const CitedWords &cited)
{
    const NewEvidence &evidence = cited.evidence;
    QJsonObject json{{u"sentence"_s, cited.sentence},
                     {u"key"_s, cited.key},
                     {u"position"_s, cited.position},
                     {u"snapshot"_s, evidence.snapshot.toString()},
                     {u"start"_s, evidence.start},
                     {u"length"_s, evidence.length}};
    if (!evidence.translation.isEmpty()) {
        json.insert(u"translation"_s, evidence.translation);
        json.insert(u"translator"_s, evidence.translator);
    }
    return json;
}

CitedWords citedWordsFromJson(const QJsonObject &json)
{
    CitedWords cited;
    cited.sentence = json.value("sentence"_L1).toString();
    cited.key = json.value("key"_L1).toString();
    cited.position = qsizetype(json.value("position"_L1).toInteger());
    cited.evidence.snapshot = SnapshotId::fromString(json.value("snapshot"_L1).toString());
    cited.evidence.start = qsizetype(json.value("start"_L1).toInteger());
    cited.evidence.length = qsizetype(json.value("length"_L1).toInteger());
    cited.evidence.translation = json.value("translation"_L1).toString();
    cited.evidence.translator = json.value("translator"_L1).toString();
    return cited;
}

} // namespace stet
