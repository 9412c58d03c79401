// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/foreground.h"
#include "tests/support/test_registry.h"
#include "ui/editor/details/corrections_model.h"
#include "ui/editor/details/details_panel.h"
#include "ui/editor/details/facts_model.h"
#include "ui/editor/details/row_table.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QSpinBox>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Report = QAbstractItemModelTester::FailureReportingMode::QtTest;

QDate aDay()
{
    return {2026, 4, 5};
}

ArticleContent filledContent()
{
    ArticleContent content;
    content.tags = {u"cranes"_s, u"ports"_s};
    content.facts = {{u"Height"_s, u"40 m [@a]"_s}, {u"Reach"_s, u"62 m"_s}};
    content.leadImage = u"images/yard.png"_s;
    content.leadAlt = u"A yard"_s;
    content.leadCaption = u"At noon | Ana"_s;
    content.corrections = {{QDate(2026, 3, 6), CorrectionClass::Retraction, u"Not so."_s}};
    content.modified = QDate(2026, 3, 7);
    content.reviewDays = 30;
    content.pins = {u"the-quay"_s, u"the-crane"_s};
    return content;
}

} // namespace

class TestDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aCellLeavesUndoToTheDraft()
    {
        FactsModel model;
        RowTable table(model, u"Facts"_s);
        table.show();
        const QModelIndex cell = model.index(0, FactsModel::NameColumn);
        table.setCurrentIndex(cell);
        table.edit(cell);
        auto *line = table.findChild<QLineEdit *>();
        QVERIFY(line != nullptr);
        QTest::keyClicks(line, u"Reach"_s);
        QCOMPARE(model.rows().front().name, u"Reach"_s);
        // What the line takes for itself never comes to the undo of the article.
        QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        asked.ignore();
        QApplication::sendEvent(line, &asked);
        QVERIFY(!asked.isAccepted());
        QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(line->text(), u"Reach"_s);
    }

    void theEmptyRowBecomesAFact()
    {
        FactsModel model;
        const QAbstractItemModelTester tester(&model, Report);
        QSignalSpy edited(&model, &RowsModel::edited);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!model.setData(model.index(0, FactsModel::ValueColumn), u" \n "_s, Qt::EditRole));
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.setData(model.index(0, FactsModel::ValueColumn), u" 40\nm "_s, Qt::EditRole));
        QVERIFY(model.setData(model.index(0, FactsModel::NameColumn), u"Height"_s, Qt::EditRole));
        QCOMPARE(model.rowCount(), 2);
        const std::vector<Fact> expected = {{u"Height"_s, u"40 m"_s}};
        QCOMPARE(model.rows(), expected);
        QCOMPARE(edited.count(), 2);
        // The same again is no change.
        QVERIFY(!model.setData(model.index(0, FactsModel::NameColumn), u"Height"_s, Qt::EditRole));
        QCOMPARE(edited.count(), 2);
    }

    void rowsMoveAndGo()
    {
        FactsModel model;
        const QAbstractItemModelTester tester(&model, Report);
        model.setRows({{u"a"_s, {}}, {u"b"_s, {}}, {u"c"_s, {}}});
        const auto names = [&model] {
            QString all;
            for (const Fact &fact : model.rows())
                all += fact.name;
            return all;
        };
        QVERIFY(model.moveRows({}, 0, 1, {}, 3));
        QCOMPARE(names(), u"bca"_s);
        QVERIFY(model.moveRows({}, 2, 1, {}, 1));
        QCOMPARE(names(), u"bac"_s);
        QVERIFY(!model.moveRows({}, 0, 1, {}, 4)); // not behind the empty row
        QVERIFY(!model.moveRows({}, 3, 1, {}, 0));
        QVERIFY(model.removeRows(1, 1));
        QCOMPARE(names(), u"bc"_s);
        QVERIFY(!model.removeRows(2, 1));
        model.setReadOnly(true);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.removeRows(0, 1));
        QVERIFY(!model.setData(model.index(0, 0), u"x"_s, Qt::EditRole));
        QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsEditable));
    }

    void aCorrectionIsOfTodayAndOfAClassThatIsGiven()
    {
        CorrectionsModel model(aDay, nullptr);
        const QAbstractItemModelTester tester(&model, Report);
        const auto set = [&model](int column, const QVariant &value) {
            return model.setData(model.index(0, column), value, Qt::EditRole);
        };
        QVERIFY(set(CorrectionsModel::TextColumn, u"It was Tuesday."_s));
        const std::vector<Correction> expected = {
            {QDate(2026, 4, 5), CorrectionClass::Correction, u"It was Tuesday."_s}};
        QCOMPARE(model.rows(), expected);
        QVERIFY(!set(CorrectionsModel::DayColumn, u"Tuesday"_s));
        QVERIFY(set(CorrectionsModel::DayColumn, u"2026-04-04"_s));
        QVERIFY(set(CorrectionsModel::ClassColumn, int(CorrectionClass::Update)));
        QVERIFY(!set(CorrectionsModel::ClassColumn, int(CorrectionClass::Withdrawal)));
        QVERIFY(!set(CorrectionsModel::ClassColumn, 99));
        QCOMPARE(model.index(0, CorrectionsModel::ClassColumn).data().toString(), u"Update"_s);
    }

    void lettersCountWhileACellIsOpen()
    {
        DetailsPanel panel({}, aDay);
        panel.showContent(filledContent());
        panel.show();
        bringForward(panel);
        auto *facts = static_cast<RowTable *>(panel.field(DraftField::Facts));
        facts->setCurrentIndex(facts->model()->index(0, FactsModel::NameColumn));
        facts->edit(facts->currentIndex());
        auto *cell = facts->viewport()->findChild<QLineEdit *>();
        QVERIFY(cell != nullptr);
        QSignalSpy typed(&panel, &DetailsPanel::typed);
        QTest::keyClick(cell, Qt::Key_End);
        QTest::keyClicks(cell, u" of it"_s);
        QCOMPARE(typed.count(), 4); // a blank at the end is none yet
        ArticleContent written;
        panel.writeTo(written);
        QCOMPARE(written.facts.front().name, u"Height of it"_s);
        // What another window changed closes the cell; the letters are there.
        ArticleContent merged = written;
        merged.facts.push_back({u"Weight"_s, u"9 t"_s});
        panel.showContent(merged);
        panel.writeTo(written);
        QCOMPARE(written.facts.front().name, u"Height of it"_s);
    }

    void aClassThatIsNotGivenHereStays()
    {
        DetailsPanel panel({}, aDay);
        panel.showContent(filledContent());
        panel.show();
        auto *table = static_cast<RowTable *>(panel.field(DraftField::Corrections));
        table->setCurrentIndex(table->model()->index(0, CorrectionsModel::ClassColumn));
        table->edit(table->currentIndex());
        table->setFocus(); // leaves the cell
        ArticleContent written;
        panel.writeTo(written);
        QCOMPARE(written.corrections, filledContent().corrections);
    }

    void whatIsShownIsWhatIsWritten()
    {
        DetailsPanel panel({}, aDay);
        QSignalSpy typed(&panel, &DetailsPanel::typed);
        QSignalSpy changed(&panel, &DetailsPanel::changed);
        const ArticleContent filled = filledContent();
        panel.showContent(filled);
        ArticleContent written = filled;
        panel.writeTo(written);
        QCOMPARE(written, filled);
        panel.showContent({});
        written = {};
        panel.writeTo(written);
        QCOMPARE(written, ArticleContent());
        QCOMPARE(typed.count() + changed.count(), 0);
    }

    void aTagWithACommaStaysUntilSomeoneTypes()
    {
        DetailsPanel panel({}, aDay);
        ArticleContent content;
        content.tags = {u"Bremen, port of"_s, u"cranes"_s};
        panel.showContent(content);
        ArticleContent written = content;
        panel.writeTo(written);
        QCOMPARE(written.tags, content.tags);
        auto *tags = qobject_cast<QLineEdit *>(panel.field(DraftField::Tags));
        tags->setText(u"a, b , ,a"_s);
        panel.writeTo(written);
        QCOMPARE(written.tags, QStringList({u"a"_s, u"b"_s}));
    }

    void whatIsReadNextIsTypedByAddresses()
    {
        DetailsPanel panel({}, aDay);
        ArticleContent content = filledContent();
        panel.showContent(content);
        auto *pins = qobject_cast<QLineEdit *>(panel.field(DraftField::Pins));
        QCOMPARE(pins->text(), u"the-quay, the-crane"_s);
        QSignalSpy typed(&panel, &DetailsPanel::typed);
        pins->setText(u"The Yard, https://desk.example/news/the-quay.html the-yard "_s);
        QCOMPARE(typed.count(), 1);
        panel.writeTo(content);
        QCOMPARE(content.pins, QStringList({u"the"_s, u"yard"_s, u"the-quay"_s, u"the-yard"_s}));
        // What is typed stays while it means the same.
        panel.showContent(content);
        QVERIFY(pins->text().endsWith(u' '));
        // An address as it is copied: what stands behind the page's own is not meant.
        pins->setText(u"https://desk.example/news/the-quay.html?utm_source=mail "
                      u"https://desk.example/news/the-yard/#c3"_s);
        panel.writeTo(content);
        QCOMPARE(content.pins, QStringList({u"the-quay"_s, u"the-yard"_s}));
        // The site itself is no page of an article.
        pins->setText(u"https://desk.example https://desk.example/"_s);
        panel.writeTo(content);
        QVERIFY(content.pins.isEmpty());
        content = filledContent();
        panel.showContent(content);
        pins->clear();
        panel.writeTo(content);
        QVERIFY(content.pins.isEmpty());
    }

    void theLeadPictureIsDescribed()
    {
        DetailsPanel panel({}, aDay);
        auto *alt = qobject_cast<QLineEdit *>(panel.field(DraftField::LeadAlt));
        auto *caption = qobject_cast<QLineEdit *>(panel.field(DraftField::LeadCaption));
        panel.showContent({});
        QVERIFY(alt->isHidden() && caption->isHidden());
        panel.showContent(filledContent());
        QVERIFY(!alt->isHidden() && !caption->isHidden());
        QCOMPARE(alt->text(), u"A yard"_s);
        QCOMPARE(caption->text(), u"At noon | Ana"_s);
        QSignalSpy typed(&panel, &DetailsPanel::typed);
        alt->setText(u"A yard "_s);
        QCOMPARE(typed.count(), 1);
        ArticleContent written = filledContent();
        panel.writeTo(written);
        QCOMPARE(written, filledContent());
        // What is typed is not taken back while it is kept.
        panel.showContent(written);
        QCOMPARE(alt->text(), u"A yard "_s);
        alt->setText(u"A yard full of boxes"_s);
        panel.writeTo(written);
        QCOMPARE(written.leadAlt, u"A yard full of boxes"_s);
        // Words outlive their picture, and are shown to be taken away.
        written.leadImage.clear();
        panel.showContent(written);
        QVERIFY(!alt->isHidden());
    }

    void theLeadPicturesLicenceHasAFieldOfItsOwn()
    {
        DetailsPanel panel({}, aDay);
        auto *caption = qobject_cast<QLineEdit *>(panel.field(DraftField::LeadCaption));
        auto *licence = panel.findChild<QLineEdit *>(u"leadLicence"_s);
        panel.showContent({});
        QVERIFY(licence->isHidden());
        ArticleContent written = filledContent();
        panel.showContent(written);
        QVERIFY(!licence->isHidden() && licence->text().isEmpty());
        QSignalSpy typed(&panel, &DetailsPanel::typed);
        licence->setText(u"CC BY 4.0 https://cc.example/by "_s);
        QCOMPARE(typed.count(), 1);
        panel.writeTo(written);
        QCOMPARE(written.leadCaption, u"At noon | Ana || CC BY 4.0 https://cc.example/by"_s);
        panel.showContent(written);
        QCOMPARE(caption->text(), u"At noon | Ana"_s);
        QCOMPARE(licence->text(), u"CC BY 4.0 https://cc.example/by "_s); // as it is being typed
        // Another's is shown; one of a picture without caption and credit is a licence, too.
        written.leadCaption = u"|| CC0"_s;
        panel.showContent(written);
        QVERIFY(caption->text().isEmpty());
        QCOMPARE(licence->text(), u"CC0"_s);
        ArticleContent same = written;
        panel.writeTo(same);
        QCOMPARE(same.leadCaption, written.leadCaption);
        licence->clear();
        panel.writeTo(written);
        QVERIFY(written.leadCaption.isEmpty());
    }

    void halfADayIsKeptAsTheOneBefore()
    {
        DetailsPanel panel({}, aDay);
        const ArticleContent filled = filledContent();
        panel.showContent(filled);
        auto *day = qobject_cast<QLineEdit *>(panel.field(DraftField::Modified));
        day->setText(u"2026-0"_s);
        ArticleContent written = filled;
        panel.writeTo(written);
        QCOMPARE(written.modified, filled.modified);
        // Half a day is put back by undo, and never stands under another article.
        panel.show();
        bringForward(panel);
        day->setFocus();
        QVERIFY(panel.dropUnkept(filled));
        QCOMPARE(day->text(), u"2026-03-07"_s);
        QVERIFY(!panel.dropUnkept(filled));
        day->setText(u"2026-0"_s);
        panel.forget();
        panel.showContent({});
        QCOMPARE(day->text(), QString());
        panel.showContent(filled);
        day->clear();
        panel.writeTo(written);
        QVERIFY(written.modified.isNull());
    }
};

STET_TEST(TestDetails)

#include "test_details.moc"
