// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/draft_fields.h"
#include "core/review/content_diff.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

/// Something in every field.
ArticleContent fullContent()
{
    ArticleContent content;
    content.headline = u"Gripper opened"_s;
    content.dek = u"It was new."_s;
    content.body = u"One two three.\n\nFour five."_s;
    content.kind = u"news"_s;
    content.category = u"Robotics"_s;
    content.slug = u"gripper"_s;
    content.language = u"en"_s;
    content.authors = {{u"Mara"_s, {}}, {u"Jo"_s, u"data"_s}};
    content.tags = {u"grippers"_s, u"firmware"_s};
    content.facts = {{u"Torque"_s, u"12 Nm"_s}, {u"Price"_s, u"€ 4"_s}};
    content.roles = {{u"ledger"_s, SourceRole::Primary}};
    content.corrections = {{QDate(2026, 3, 4), CorrectionClass::Correction, u"It was 12."_s}};
    content.leadImage = u"a.png"_s;
    content.leadAlt = u"A gripper"_s;
    content.leadCaption = u"The gripper at noon | Ana Sá"_s;
    content.published = QDate(2026, 3, 3);
    content.modified = QDate(2026, 3, 4);
    content.lastVerified = QDate(2026, 3, 5);
    content.verifiedWords = u"aa"_s;
    content.reviewDays = 30;
    content.target = {Measure::Words, 700};
    content.pins = {u"the-quay"_s};
    return content;
}

/// The same with that field another.
ArticleContent changedIn(DraftField field)
{
    ArticleContent content = fullContent();
    switch (field) {
    case DraftField::Authors:
        content.authors[1].role = u"photographs"_s;
        break;
    case DraftField::Tags:
        content.tags << u"motors"_s;
        break;
    case DraftField::Facts:
        content.facts[0].value = u"14 Nm"_s;
        break;
    case DraftField::Roles:
        content.roles[0].role = SourceRole::Corroborating;
        break;
    case DraftField::Corrections:
        content.corrections[0].kind = CorrectionClass::Update;
        break;
    case DraftField::Published:
    case DraftField::Modified:
        setFieldText(content, field, u"2026-04-01"_s);
        break;
    case DraftField::LastVerified:
        setFieldText(content, field, u"2026-03-05 bb"_s); // the same day, other words
        break;
    case DraftField::ReviewDays:
        setFieldText(content, field, u"90"_s);
        break;
    case DraftField::Pins:
        content.pins.prepend(u"the-crane"_s);
        break;
    case DraftField::Target:
        setFieldText(content, field, u"4000 characters"_s);
        break;
    default:
        setFieldText(content, field, fieldText(content, field) + u" more"_s);
    }
    return content;
}

QString joinedWithout(const PartDiff &part, DiffPiece::What leftOut)
{
    QString text;
    for (const DiffPiece &piece : part.pieces) {
        if (piece.what != leftOut)
            text += piece.text;
    }
    return text;
}

} // namespace

/// Two contents of an article, part by part.
class TestContentDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyFieldOfTheLogIsCompared_data()
    {
        QTest::addColumn<int>("field");
        for (const DraftField field : allDraftFields)
            QTest::addRow("field %d", int(field)) << int(field);
    }

    void everyFieldOfTheLogIsCompared()
    {
        QFETCH(int, field);
        const ArticleContent after = changedIn(DraftField(field));
        QVERIFY(after != fullContent());
        const std::vector<PartDiff> parts = contentDiff(fullContent(), after);
        QCOMPARE(parts.size(), allContentParts.size());
        int changed = 0;
        for (size_t i = 0; i < parts.size(); ++i) {
            changed += int(parts[i].changed);
            const ContentPart part = allContentParts[i];
            QCOMPARE(parts[i].name, partName(part));
            // Nothing is lost: each side is whole.
            QCOMPARE(joinedWithout(parts[i], DiffPiece::What::Added).trimmed(),
                     partText(fullContent(), part));
            QCOMPARE(joinedWithout(parts[i], DiffPiece::What::Removed).trimmed(),
                     partText(after, part));
        }
        QCOMPARE(changed, 1);
    }

    void theSameContentHasNoChange()
    {
        for (const PartDiff &part : contentDiff(fullContent(), fullContent())) {
            QVERIFY(!part.changed);
            QCOMPARE(part.pieces.size(), size_t(1));
        }
        QVERIFY(contentDiff({}, {}).empty());
    }

    void captionAndCreditAreTwoParts()
    {
        ArticleContent after = fullContent();
        after.leadCaption = u"The gripper at noon | Bo Li"_s;
        QVERIFY(!differs(fullContent(), after, ContentPart::LeadCaption));
        QVERIFY(differs(fullContent(), after, ContentPart::LeadCredit));
        QCOMPARE(partText(after, ContentPart::LeadCredit), u"Bo Li"_s);
    }

    void listsAreComparedByEntry()
    {
        const PartDiff diff = listDiff(u"Tags"_s, u"one\ntwo\nthree"_s, u"one\nthree\nfour"_s);
        using What = DiffPiece::What;
        const std::vector<DiffPiece> pieces{{What::Same, u"one\n"_s},
                                            {What::Removed, u"two\n"_s},
                                            {What::Same, u"three\n"_s},
                                            {What::Added, u"four\n"_s}};
        QVERIFY(diff.changed);
        QCOMPARE(diff.pieces, pieces);
        QVERIFY(!listDiff({}, u"a"_s, u"a"_s).changed);
    }
};

STET_TEST(TestContentDiff)

#include "test_content_diff.moc"
