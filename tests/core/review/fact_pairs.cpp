// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/review/fact_pairs.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace stet::test {

std::vector<FactPair> factPairs(const QString &file)
{
    QFile lines(QStringLiteral(STET_FACT_PAIRS "/") + file);
    if (!lines.open(QIODevice::ReadOnly))
        qFatal("no such pairs: %s", qPrintable(lines.fileName()));
    std::vector<FactPair> pairs;
    while (!lines.atEnd()) {
        const QByteArray line = lines.readLine().trimmed();
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        FactPair pair;
        pair.id = json.value(u"id").toString();
        pair.miss = json.value(u"miss").toString();
        pair.supported = json.value(u"supported").toBool();
        const QDate day = QDate::fromString(json.value(u"date").toString(), Qt::ISODate);
        pair.claim = {json.value(u"claim").toString(), json.value(u"language").toString(), day};
        for (const QJsonValue &item : json.value(u"evidence").toArray())
            pair.evidence.push_back({item.toObject().value(u"text").toString(),
                                     item.toObject().value(u"language").toString(),
                                     day});
        if (pair.claim.text.isEmpty() || pair.evidence.empty() ||
            pair.supported != pair.miss.isEmpty())
            qFatal("no pair: %s", line.constData());
        pairs.push_back(std::move(pair));
    }
    return pairs;
}

bool substringsSupport(const FactPair &pair)
{
    static const QRegularExpression sought(QStringLiteral("\"[^\"]+\"|“[^”]+”|„[^“]+“|«[^»]+»|"
                                                          "\\d+(?:[.,\\x{a0} ]\\d+)*|"
                                                          "(?<=\\s)\\p{Lu}[\\p{L}-]+"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    QString all;
    for (const FactText &text : pair.evidence)
        all += text.text + u'\n';
    auto found = sought.globalMatch(pair.claim.text);
    while (found.hasNext()) {
        QString words = found.next().captured();
        if (!words.front().isLetterOrNumber())
            words = words.sliced(1, words.size() - 2).trimmed();
        while (!words.isEmpty() && words.back().isPunct())
            words.chop(1);
        if (!all.contains(words, Qt::CaseInsensitive))
            return false;
    }
    return true;
}

} // namespace stet::test
