// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/bibtex/bib_dates.h"
#include "core/interchange/bibtex/bib_file.h"
#include "core/interchange/bibtex/bib_types.h"
#include "core/interchange/bibtex/latex_text.h"
#include "core/interchange/ris/ris_records.h"
#include "core/interchange/ris/ris_types.h"
#include "core/interchange/sources_file.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace stet;

namespace {

QByteArray collection(const QString &name)
{
    QFile file(QStringLiteral(STET_INTERCHANGE_FILES "/collections/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ReadSources readCollection(const QString &name)
{
    const Result<ReadSources> read =
        readSourcesFile(collection(name), sourcesFormatOfName(name).value());
    return read.value_or(ReadSources{});
}

/// Letters and digits alone, small.
QString folded(const QString &text)
{
    QString letters;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.isLetterOrNumber())
            letters.append(c);
        else if (!c.isMark())
            letters.append(u' ');
    }
    return letters.simplified();
}

/// All texts and numbers of `json`, a space between them.
QString textsOf(const QJsonValue &json)
{
    if (json.isString())
        return json.toString() + u' ';
    if (json.isDouble())
        return QString::number(json.toInt()) + u' ';
    QString texts;
    for (const QJsonValue &item : json.toArray())
        texts += textsOf(item);
    const QJsonObject object = json.toObject();
    for (const QJsonValue &item : object)
        texts += textsOf(item);
    return texts;
}

/// Whether each word of `value` is somewhere in a source; numbers without the zeros before them.
bool holds(const QString &texts, const QString &value)
{
    const QStringList words = folded(value).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&texts](const QString &word) {
        bool isNumber = false;
        const QString number = QString::number(word.toLongLong(&isNumber));
        return texts.contains(u' ' + word + u' ') ||
               (isNumber && texts.contains(u' ' + number + u' '));
    });
}

QString searched(const Source &source)
{
    const QString texts = textsOf(cslObjectOf(source));
    return u' ' + folded(texts) + u' ' + folded(readLatex(texts, LatexMarkup::Drop).text) + u' ';
}

/// What a field says, as a source would have it.
QString meaning(const QString &field, const QString &value)
{
    const bool isVerbatim = field == u"url" || field == u"doi" || field == u"file";
    const QString words =
        isVerbatim ? readVerbatim(value) : readLatex(value, LatexMarkup::Drop).text;
    if (field == u"langid" || field == u"language")
        return languageTagOf(words);
    if (field == u"month")
        return QString::number(monthFrom(words));
    if (field == u"type" && words == u"phdthesis")
        return QStringLiteral("PhD thesis");
    if (field == u"author" || field == u"editor") {
        static const QRegularExpression between(QStringLiteral("\\b(and|others)\\b"));
        return QString(words).remove(between);
    }
    if (field == u"doi" && words.startsWith(u"https://doi.org/"))
        return words.mid(16);
    return words.startsWith(u"DOI: ", Qt::CaseInsensitive) ? words.mid(5) : words;
}

struct Count
{
    int entries = 0;
    int fields = 0;
    QStringList lost;
};

/// Of what the fields of a file say, what its sources do not.
Count countBib(const QString &name)
{
    Count count;
    const BibFile file = readBibFile(QString::fromUtf8(collection(name)));
    const ReadSources read = readCollection(name);
    for (size_t i = 0; i < file.entries.size() && i < read.sources.size(); ++i) {
        ++count.entries;
        const QString texts = searched(read.sources.at(i));
        for (const BibField &field : file.entries.at(i).fields) {
            ++count.fields;
            if (!holds(texts, meaning(field.name, field.value)))
                count.lost.append(field.name + u'=' + field.value);
        }
    }
    return count;
}

Count countRis(const QString &name)
{
    Count count;
    const std::vector<RisRecord> records = readRisRecords(QString::fromUtf8(collection(name)));
    const ReadSources read = readCollection(name);
    for (size_t i = 0; i < records.size() && i < read.sources.size(); ++i) {
        ++count.entries;
        const QString texts = searched(read.sources.at(i));
        for (const RisField &field : records.at(i).fields) {
            if (field.tag == u"TY")
                continue;
            ++count.fields;
            const bool isTime = field.tag == u"Y2" || field.tag == u"Y1" || field.tag == u"DA";
            const QString value = isTime ? field.value.section(u'/', 0, 2) : field.value;
            const int month = isTime ? monthFrom(field.value) : 0;
            const QString tagged = field.tag == u"LA" ? languageTagOfRis(value) : value;
            if (!holds(texts, meaning(QString(), tagged)) &&
                (month == 0 || !texts.contains(u' ' + QString::number(month) + u' ')))
                count.lost.append(field.tag + u'=' + field.value);
        }
    }
    return count;
}

/// CSL's members that differ between two sources.
int differences(const Source &one, const Source &other)
{
    const QJsonObject a = cslObjectOf(one);
    const QJsonObject b = cslObjectOf(other);
    int differing = 0;
    for (auto member = a.begin(); member != a.end(); ++member)
        differing += b.value(member.key()) == member.value() ? 0 : 1;
    return differing;
}

} // namespace

/// Some hundred entries as Zotero, JabRef, EndNote and publishers write them.
class TestCollections : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void nothingIsLost_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("entries");
        QTest::newRow("zotero.bib") << QStringLiteral("zotero.bib") << 140;
        QTest::newRow("jabref.bib") << QStringLiteral("jabref.bib") << 121;
        QTest::newRow("publishers.bib") << QStringLiteral("publishers.bib") << 128;
        QTest::newRow("zotero.ris") << QStringLiteral("zotero.ris") << 84;
        QTest::newRow("endnote.ris") << QStringLiteral("endnote.ris") << 60;
        QTest::newRow("publishers.ris") << QStringLiteral("publishers.ris") << 60;
    }

    void nothingIsLost()
    {
        QFETCH(QString, name);
        QFETCH(int, entries);
        const ReadSources read = readCollection(name);
        for (const RefusedEntry &refused : read.refused)
            qWarning("line %d: %s", refused.line, qPrintable(refused.reason));
        QCOMPARE(int(read.sources.size()), entries);
        const Count count = name.endsWith(u".bib") ? countBib(name) : countRis(name);
        qInfo("%s: %d entries, %d fields, %d lost",
              qPrintable(name),
              count.entries,
              count.fields,
              int(count.lost.size()));
        for (const QString &lost : count.lost.mid(0, 20))
            qInfo("  %s", qPrintable(lost.left(200)));
        QCOMPARE(count.entries, entries);
        QVERIFY(count.fields > entries * 4);
        QVERIFY(count.lost.size() * 100 < count.fields);
    }

    // Out into the same notation, and in again.
    void nothingIsLostOnTheWayBack_data() { nothingIsLost_data(); }

    void nothingIsLostOnTheWayBack()
    {
        QFETCH(QString, name);
        const SourcesFormat format = sourcesFormatOfName(name).value();
        const ReadSources read = readCollection(name);
        const WrittenSources written = writeSourcesFile(read.sources, format);
        const Result<ReadSources> again = readSourcesFile(written.bytes, format);
        QVERIFY(again.has_value());
        QCOMPARE(again->sources.size(), read.sources.size());
        int members = 0;
        int differing = 0;
        for (size_t i = 0; i < read.sources.size(); ++i) {
            members += int(cslObjectOf(read.sources.at(i)).size());
            const int here = differences(read.sources.at(i), again->sources.at(i));
            differing += here;
            if (here > 0 && differing < 10)
                qInfo("%s\n%s",
                      QJsonDocument(cslObjectOf(read.sources.at(i)))
                          .toJson(QJsonDocument::Compact)
                          .constData(),
                      QJsonDocument(cslObjectOf(again->sources.at(i)))
                          .toJson(QJsonDocument::Compact)
                          .constData());
        }
        qInfo("%s: %d fields, %d differ; left out: %s",
              qPrintable(name),
              members,
              differing,
              qPrintable(written.leftOut.join(u' ')));
        QVERIFY(differing * 100 < members);
    }

    // Through CSL-JSON all comes back: that is what the library holds.
    void cslJsonHoldsAll_data() { nothingIsLost_data(); }

    void cslJsonHoldsAll()
    {
        QFETCH(QString, name);
        const ReadSources read = readCollection(name);
        const Result<ReadSources> again = readCslJson(writeCslJson(read.sources));
        QVERIFY(again.has_value());
        QVERIFY(again->sources == read.sources);
    }
};

STET_TEST(TestCollections)

#include "test_collections.moc"
