// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/designation_matching.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace stet {

namespace {

bool isVersionNumber(const QString &name)
{
    return std::all_of(name.begin(), name.end(), [](QChar c) { return c.isDigit() || c == u'.'; });
}

/// A number with decimals as a version has it, "4.10"; empty where it is none.
QString versionOf(const StatedFact &number)
{
    const Amount &amount = number.amounts.front();
    const int decimals = int(std::lround(-std::log10(amount.step)));
    if (!amount.unit.isEmpty() || decimals <= 0)
        return {};
    return QString::number(amount.value, 'f', decimals);
}

/// Several where one name may stand for two things.
QStringList namesOf(const StatedFact &fact)
{
    return fact.kind == FactKind::Number ? QStringList{versionOf(fact)} : fact.words;
}

QString lettersOf(QString name)
{
    name.removeIf([](QChar c) { return !c.isLetter(); });
    return name;
}

FactMatch matchCalled(const QString &claimed, const QString &said)
{
    if (claimed.isEmpty() || said.isEmpty())
        return FactMatch::Other;
    if (claimed == said)
        return FactMatch::Same;
    if (isVersionNumber(claimed) || isVersionNumber(said)) {
        if (isVersionNumber(claimed) != isVersionNumber(said))
            return FactMatch::Other;
        return said.startsWith(claimed + u'.') ? FactMatch::Reading : FactMatch::OtherValue;
    }
    // A320 of A320neo
    if (said.startsWith(claimed) && claimed.back().isDigit() && said.at(claimed.size()).isLetter())
        return FactMatch::Reading;
    return lettersOf(claimed) == lettersOf(said) ? FactMatch::OtherValue : FactMatch::Other;
}

} // namespace

FactMatch matchDesignations(const StatedFact &claim, const StatedFact &evidence)
{
    FactMatch best = FactMatch::Other;
    for (const QString &claimed : namesOf(claim)) {
        for (const QString &said : namesOf(evidence))
            best = std::max(best, matchCalled(claimed, said));
    }
    return best;
}

std::vector<TextRange> spacedPlaces(const StatedFact &designation, const FactReading &reading)
{
    const QString &name = designation.words.front();
    if (isVersionNumber(name))
        return {};
    const QString letters = lettersOf(name);
    // "a 3 km jam" is no A3, and five grams are no 5G.
    const bool isSmallWord =
        reading.lexicon() != nullptr && reading.lexicon()->isOneOf(letters, u"function");
    const QString joint = isSmallWord ? QStringLiteral("[\\x{2010}\\x{2011}-]?")
                                      : QStringLiteral("[ \\x{a0}\\x{2010}\\x{2011}-]?");
    QString pattern = QStringLiteral("(?<![\\p{L}\\p{N}])");
    for (qsizetype at = 0; at < name.size(); ++at) {
        if (at > 0 && name.at(at).isLetter() != name.at(at - 1).isLetter() && name.at(at) != u'.' &&
            name.at(at - 1) != u'.')
            pattern += joint;
        pattern += QRegularExpression::escape(QString(name.at(at)));
    }
    pattern += QStringLiteral("s?(?![\\p{L}\\p{N}])");
    const QRegularExpression spaced(pattern,
                                    QRegularExpression::CaseInsensitiveOption |
                                        QRegularExpression::UseUnicodePropertiesOption);
    std::vector<TextRange> places;
    for (auto found = spaced.globalMatch(reading.text().text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QStringView said = match.capturedView();
        const bool hasCapital =
            std::any_of(said.begin(), said.end(), [](QChar c) { return c.isUpper(); });
        if (letters.size() == 1 && !hasCapital)
            continue;
        places.push_back({match.capturedStart(), match.capturedLength()});
    }
    return places;
}

} // namespace stet
