// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/draft_fields.h"
#include "core/model/value_json.h"
#include "core/model/words_hash.h"
#include "tests/support/test_registry.h"

using namespace stet;

namespace {

ArticleContent verifiedContent()
{
    ArticleContent content;
    content.headline = QStringLiteral("Headline");
    content.body = QStringLiteral("Text [@key].");
    content.authors = {{QStringLiteral("Mara Lindqvist"), QStringLiteral("data")}};
    content.facts = {{QStringLiteral("Price"), QStringLiteral("4 EUR")}};
    content.tags = {QStringLiteral("a")};
    content.pins = {QStringLiteral("the-quay"), QStringLiteral("the-crane")};
    content.published = QDate(2026, 3, 4);
    content.lastVerified = QDate(2026, 3, 5);
    content.reviewDays = 30;
    content.leadImage = QStringLiteral("images/quay.png");
    content.leadAlt = QStringLiteral("A quay at noon");
    content.leadCaption = QStringLiteral("The quay. | Ana Lima");
    content.verifiedWords = wordsHash(content);
    return content;
}

} // namespace

/// A content taken apart into the fields of a draft's log, and what was said of its words.
class TestDraftFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyFieldIsText()
    {
        const ArticleContent content = verifiedContent();
        ArticleContent copy;
        for (const DraftField field : allDraftFields)
            setFieldText(copy, field, fieldText(content, field));
        QCOMPARE(copy, content);
        QCOMPARE(articleContentFromJson(toJson(content)), content);
        setFieldText(copy, DraftField::LastVerified, {});
        QVERIFY(!copy.lastVerified.isValid() && copy.verifiedWords.isEmpty());
    }

    void aVerificationFallsWithTheWordsAndComesBackWithThem()
    {
        ArticleContent content = verifiedContent();
        QCOMPARE(standingVerification(content), QDate(2026, 3, 5));
        content.tags.clear();
        content.pins.clear();
        content.category = QStringLiteral("Ports");
        content.slug = QStringLiteral("elsewhere");
        content.modified = QDate(2026, 3, 6);
        QCOMPARE(standingVerification(content), QDate(2026, 3, 5));
        const QString before = content.body;
        content.body += u'!';
        QCOMPARE(standingVerification(content), QDate());
        content.body = before;
        QCOMPARE(standingVerification(content), QDate(2026, 3, 5));
        content.facts.front().value = QStringLiteral("5 EUR");
        QCOMPARE(standingVerification(content), QDate());
        content = verifiedContent();
        content.leadAlt = QStringLiteral("A quay at night");
        QCOMPARE(standingVerification(content), QDate());
        content = verifiedContent();
        content.leadCaption.clear();
        QCOMPARE(standingVerification(content), QDate());
        content = verifiedContent();
        content.verifiedWords.clear();
        QCOMPARE(standingVerification(content), QDate());
    }
};

STET_TEST(TestDraftFields)
#include "test_draft_fields.moc"
