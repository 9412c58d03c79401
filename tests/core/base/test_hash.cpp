// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"
#include "core/base/sha256.h"
#include "tests/support/test_registry.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <bit>
#include <cmath>

using namespace stet;

class TestHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void sha256OfKnownWords()
    {
        QCOMPARE(sha256Hex("abc"),
                 QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    // Also where the last block is full, or has no room for the length.
    void sha256OfAnyLength()
    {
        QByteArray bytes;
        for (int size = 0; size <= 200; ++size) {
            QCOMPARE(sha256(bytes), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
            bytes += char(size);
        }
    }

    // RFC 8785, appendix B: IEEE 754 bits and the text that ECMAScript prints.
    void numbers_data()
    {
        QTest::addColumn<quint64>("bits");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *bits, const char *text) {
            QTest::newRow(bits) << QByteArray(bits).toULongLong(nullptr, 16) << QByteArray(text);
        };
        row("0000000000000000", "0");
        row("8000000000000000", "0");
        row("0000000000000001", "5e-324");
        row("8000000000000001", "-5e-324");
        row("7fefffffffffffff", "1.7976931348623157e+308");
        row("4340000000000000", "9007199254740992");
        row("c340000000000000", "-9007199254740992");
        row("4430000000000000", "295147905179352830000");
        row("44b52d02c7e14af5", "9.999999999999997e+22");
        row("44b52d02c7e14af6", "1e+23");
        row("44b52d02c7e14af7", "1.0000000000000001e+23");
        row("444b1ae4d6e2ef4e", "999999999999999700000");
        row("444b1ae4d6e2ef4f", "999999999999999900000");
        row("444b1ae4d6e2ef50", "1e+21");
        row("3eb0c6f7a0b5ed8c", "9.999999999999997e-7");
        row("3eb0c6f7a0b5ed8d", "0.000001");
        row("41b3de4355555553", "333333333.3333332");
        row("41b3de4355555557", "333333333.33333343");
        row("becbf647612f3696", "-0.0000033333333333333333");
        row("43143ff3c1cb0959", "1424953923781206.2");
    }

    void numbers()
    {
        QFETCH(quint64, bits);
        QFETCH(QByteArray, text);
        QCOMPARE(canonicalJson(std::bit_cast<double>(bits)), text);
    }

    // RFC 8785 §3.2.3: members sorted by UTF-16 code units, so the surrogates of U+1F600 come
    // before U+FB33.
    void membersSortByUtf16CodeUnits()
    {
        const QJsonObject object = QJsonDocument::fromJson(R"({
            "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
            "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
            "\u00f6": "Latin Small Letter O With Diaeresis"})")
                                       .object();
        QCOMPARE(canonicalJson(object),
                 QByteArray("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xC2\x80\":\"Control\","
                            "\"\xC3\xB6\":\"Latin Small Letter O With Diaeresis\","
                            "\"\xE2\x82\xAC\":\"Euro Sign\","
                            "\"\xF0\x9F\x98\x80\":\"Emoji: Grinning Face\","
                            "\"\xEF\xAC\xB3\":\"Hebrew Letter Dalet With Dagesh\"}"));
    }

    void stringsEscapeOnlyWhatTheyMust()
    {
        QCOMPARE(canonicalJson(QStringLiteral(u"\u20ac$\u000f\nA'B\"\\\\\"/")),
                 QByteArray("\"\xE2\x82\xAC$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\""));
        const QString lone = QStringLiteral("a") + QChar(0xD800) + QStringLiteral("b");
        QCOMPARE(canonicalJson(lone),
                 QByteArray("\"a\xEF\xBF\xBD"
                            "b\""));
    }

    void nestedValues()
    {
        const QJsonObject object{{QStringLiteral("b"), QJsonArray{1, true, QJsonValue::Null}},
                                 {QStringLiteral("a"), QJsonObject{}}};
        QCOMPARE(canonicalJson(object), QByteArray(R"({"a":{},"b":[1,true,null]})"));
        QCOMPARE(canonicalJson(QJsonValue(std::nan(""))), QByteArray("null"));
    }
};

STET_TEST(TestHash)

#include "test_hash.moc"
