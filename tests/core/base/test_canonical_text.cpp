// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_text.h"
#include "core/base/hash.h"
#include "tests/support/test_registry.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace stet;
using namespace Qt::StringLiterals;

/// What is taken out of a document is what Qt reads there.
class TestCanonicalText : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aTextIsWhatQtReads_data()
    {
        QTest::addColumn<QString>("text");
        QString controls;
        for (char16_t code = 0; code < 0x30; ++code)
            controls += QChar(code);
        QTest::newRow("empty") << u""_s;
        QTest::newRow("lines") << u"## One\n\nTwo.\r\n\tThree\n"_s;
        QTest::newRow("quotes") << u"\"body\":\"no\" \\ \\\" \\n \\\\"_s;
        QTest::newRow("controls") << controls;
        QTest::newRow("scripts") << u"Größe \u2028 \u4e00 \U0001F600 \ufffd \u0085"_s;
        QTest::newRow("byte order mark inside") << u"a\ufeff"_s;
    }

    void aTextIsWhatQtReads()
    {
        QFETCH(QString, text);
        QJsonObject object{{u"a"_s, u"\"body\":\"first\""_s},
                           {u"body"_s, text},
                           {u"nested"_s, QJsonObject{{u"body"_s, u"second"_s}}}};
        QByteArray json = canonicalJson(object);
        QCOMPARE(takeCanonicalText(json, "body"), std::optional(text));
        object[u"body"_s] = QString();
        QCOMPARE(json, canonicalJson(object));
    }

    /// Then nothing is taken: the document is read as it is.
    void whatIsWrittenOtherwiseStays_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no member") << QByteArray("{\"head\":\"x\"}");
        QTest::newRow("no text") << QByteArray("{\"body\":7}");
        QTest::newRow("no end") << QByteArray("{\"body\":\"x");
        QTest::newRow("end in an escape") << QByteArray("{\"body\":\"x\\");
        QTest::newRow("short escape") << QByteArray("{\"body\":\"\\u00");
        QTest::newRow("letter") << QByteArray("{\"body\":\"\\u0041\"}");
        QTest::newRow("surrogate") << QByteArray("{\"body\":\"\\ud83d\\ude00\"}");
        QTest::newRow("slash") << QByteArray("{\"body\":\"\\/\"}");
        QTest::newRow("byte order mark") << QByteArray("{\"body\":\"\xef\xbb\xbf\"}");
    }

    void whatIsWrittenOtherwiseStays()
    {
        QFETCH(QByteArray, json);
        const QByteArray before = json;
        QCOMPARE(takeCanonicalText(json, "body"), std::optional<QString>());
        QCOMPARE(json, before);
    }
};

STET_TEST(TestCanonicalText)

#include "test_canonical_text.moc"
