// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/checked_draft.h"
#include "tests/support/test_registry.h"
#include "ui/review/claim_list_model.h"
#include "ui/review/empty_words.h"
#include "ui/review/key_hints.h"
#include "ui/review/review_page.h"
#include "ui/review/review_text_view.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/ui_language.h"

#include <QApplication>
#include <QComboBox>
#include <QListView>
#include <QPushButton>

#include <algorithm>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// What the list of claims says in place of rows; empty: it has some.
QString saidInstead(const StoryWindow &story)
{
    const auto *words = story.area().review()->claims().findChild<EmptyWords *>();
    if (!words->isVisible())
        return {};
    return words->findChild<PlainLabel *>(u"emptyTitle"_s)->plainText() + u": "_s +
           words->findChild<PlainLabel *>(u"emptyText"_s)->plainText();
}

} // namespace

/// A check that has nothing to show says why, and its keys are all in sight in a small window.
class TestReviewEmptyStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void anArticleWithoutWordsSaysSo()
    {
        StoryWindow story;
        const ArticleId article = story.addArticle(QString());
        story.open();
        story.area().openForReview(article);
        QTRY_VERIFY(story.area().isReviewing());
        QTRY_VERIFY(saidInstead(story).startsWith(u"Nothing to check yet"_s));
        const ReviewPage &page = *story.area().review();
        QVERIFY(page.text().document()->isEmpty());
        QVERIFY(page.text().placeholderText().contains(u"no words to check"_s));
        QVERIFY(page.claims().accessibleDescription().contains(u"Nothing to check yet"_s));
        QTRY_VERIFY(page.claims().hasFocus()); // and its keys are there
    }

    void aFilterThatNoClaimIsUnderSaysSo()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        QCOMPARE(saidInstead(story), QString());
        auto *filter = story.area().review()->findChild<QComboBox *>(u"claimFilter"_s);
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_End);
        QCOMPARE(filter->currentIndex(), int(ClaimFilter::NotAFact));
        QVERIFY(saidInstead(story).startsWith(u"No such claim"_s));
        QVERIFY(saidInstead(story).contains(u"“Not a fact”"_s));
        QVERIFY(saidInstead(story).contains(u"“All claims”"_s));
        QTest::keyClick(filter, Qt::Key_Home);
        QCOMPARE(saidInstead(story), QString());
        QVERIFY(story.area().review()->claims().accessibleDescription().isEmpty());
    }

    void aClaimIsSplitByTheKeyboardAlone()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), CheckedDraft::opened());
        press(Qt::Key_B); // where the claim begins there is nothing to split yet
        const ReviewTextView &text = story.area().review()->text();
        QTRY_VERIFY(text.hasFocus());
        QCOMPARE(claimRows(story).size(), 4);
        press(Qt::Key_Right, Qt::ControlModifier);
        press(Qt::Key_Right, Qt::ControlModifier);
        press(Qt::Key_B);
        QTRY_COMPARE(claimRows(story).size(), 5);
    }

    void allKeysAreInSightInASmallWindow_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("German") << u"de"_s;
    }

    void allKeysAreInSightInASmallWindow()
    {
        QFETCH(QString, language);
        const UiTranslations translations(*qApp, language);
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        story.window().resize(1280, 720);
        QTRY_COMPARE(story.window().width(), 1280);
        const auto *buttons = story.area().review()->findChild<KeyButtons *>();
        const auto areInSight = [buttons] {
            const auto all = buttons->findChildren<QPushButton *>();
            return all.size() == 5 &&
                   buttons->parentWidget()->rect().contains(buttons->geometry()) &&
                   std::all_of(all.begin(), all.end(), [&](const QPushButton *one) {
                       return one->isVisible() && buttons->rect().contains(one->geometry()) &&
                              one->width() >= one->sizeHint().width();
                   });
        };
        QTRY_VERIFY(areInSight());
        const auto *foot = story.area().review()->findChild<KeyHints *>();
        const PlainLabel *hints = foot->findChildren<PlainLabel *>().constFirst();
        QTRY_VERIFY(hints->height() >= hints->heightForWidth(hints->width()));
        QVERIFY(!wrapText(hints->plainText(), hints->font(), hints->width(), 2)
                     .constLast()
                     .endsWith(QChar(0x2026)));
    }
};

STET_TEST(TestReviewEmptyStory)

#include "test_review_empty_story.moc"
