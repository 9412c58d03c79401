// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/picture_credits.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace Qt::StringLiterals;

/// Pictures for which nobody is credited are found where they stand.
class TestPictureCredits : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void figuresAndTheLeadPictureAreAskedFor()
    {
        ArticleContent content;
        content.leadImage = u"images/lead.png"_s;
        content.leadCaption = u"At noon."_s;
        content.body = u"One ![in a line](images/icon.png) line.\n\n"
                       "![A](images/a.png \"The yard. | Ana Lima, CC BY 4.0\")\n\n"
                       "![B](images/b.png \"The quay.\")\n\n"
                       "![C](images/c.png)\n\n"
                       "![D](images/d.png \"Nobody | \")\n"_s;
        const Galley galley = parseGalley(content.body);
        std::vector<UncreditedPicture> found = uncreditedPictures(content, galley);
        QStringList files;
        for (const UncreditedPicture &one : found) {
            files.append(one.file);
            if (one.place.field == DraftField::Body)
                QVERIFY(QStringView(content.body)
                            .sliced(one.place.range.start, one.place.range.length)
                            .contains(one.file));
        }
        QCOMPARE(
            files,
            (QStringList{
                u"images/lead.png"_s, u"images/b.png"_s, u"images/c.png"_s, u"images/d.png"_s}));
        QCOMPARE(found.front().place, (SourcePlace{DraftField::LeadCaption, -1, {}}));
        content.leadCaption = u"| Ana Lima"_s;
        QCOMPARE(uncreditedPictures(content, galley).size(), size_t(3));
        // A licence alone says of nobody that it is theirs.
        content.leadCaption = u"The lead || CC BY 4.0"_s;
        QCOMPARE(uncreditedPictures(content, galley).size(), size_t(4));
        content.leadCaption = u"The lead | Ana Lima || CC BY 4.0"_s;
        QCOMPARE(uncreditedPictures(content, galley).size(), size_t(3));
        content.leadCaption.clear();
        content.leadImage.clear();
        QCOMPARE(uncreditedPictures(content, galley).size(), size_t(3));
        QVERIFY(uncreditedPictures(content, parseGalley({})).empty());
    }
};

STET_TEST(TestPictureCredits)

#include "test_picture_credits.moc"
