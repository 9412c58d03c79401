// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/widgets/floating_card.h"

#include <QApplication>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace stet;

namespace {

class StayingCard : public FloatingCard
{
public:
    using FloatingCard::FloatingCard;

protected:
    [[nodiscard]] bool leavesByItself() const override { return false; }
};

} // namespace

class TestFloatingCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(600, 400);
        m_below = new QLineEdit(m_window.get());
        m_other = new QLineEdit(m_window.get());
        m_other->move(0, 40);
        m_window->show();
        m_window->activateWindow();
        m_below->setFocus();
        QTRY_VERIFY(m_below->hasFocus());
    }

    void cleanup() { m_window.reset(); }

    void itStaysInsideItsParent_data()
    {
        QTest::addColumn<QPoint>("place");
        QTest::addColumn<QPoint>("top");
        QTest::addColumn<int>("height");
        QTest::newRow("below") << QPoint(50, 20) << QPoint(50, 46) << 200;
        QTest::newRow("above, where there is no room below")
            << QPoint(50, 350) << QPoint(50, 144) << 200;
        QTest::newRow("smaller, where there is room nowhere")
            << QPoint(50, 190) << QPoint(50, 216) << 176;
        QTest::newRow("pushed in from the right") << QPoint(590, 20) << QPoint(292, 46) << 200;
        QTest::newRow("pushed in from outside") << QPoint(-500, 20) << QPoint(8, 46) << 200;
    }

    void itStaysInsideItsParent()
    {
        QFETCH(QPoint, place);
        QFETCH(QPoint, top);
        QFETCH(int, height);
        FloatingCard card(m_window.get());
        card.showAt(QRect(m_window->mapToGlobal(place), QSize(2, 20)), {300, 200});
        QCOMPARE(card.size(), QSize(300, height));
        QCOMPARE(card.pos(), top);
        QVERIFY(m_window->rect().contains(card.geometry()));
        m_window->resize(320, 240);
        QTRY_VERIFY(m_window->rect().contains(card.geometry()));
    }

    void escapeGivesTheKeyboardBack()
    {
        FloatingCard card(m_window.get());
        QLineEdit *field = shown(card).first();
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!card.isVisible());
        QTRY_VERIFY(m_below->hasFocus());
    }

    void theKeyboardNeverStaysInACardThatWent()
    {
        FloatingCard card(m_window.get());
        m_below->clearFocus(); // nobody had it before
        QLineEdit *field = shown(card).first();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!card.isVisible());
        const QWidget *keys = QApplication::focusWidget();
        QVERIFY(keys == nullptr || keys->isVisible());
    }

    void goingOnElsewhereLeavesItUnlessItHoldsSomething()
    {
        FloatingCard card(m_window.get());
        shown(card);
        m_other->setFocus();
        QTRY_VERIFY(!card.isVisible());
        QVERIFY(m_other->hasFocus());

        StayingCard staying(m_window.get());
        shown(staying);
        m_other->setFocus();
        QTRY_VERIFY(m_other->hasFocus());
        QVERIFY(staying.isVisible());
        staying.leave();
        QVERIFY(!staying.isVisible());
        QVERIFY(m_other->hasFocus());
    }

    void tabGoesAroundInIt()
    {
        FloatingCard card(m_window.get());
        const QList<QLineEdit *> fields = shown(card);
        QTest::keyClick(fields[0], Qt::Key_Tab);
        QTRY_VERIFY(fields[1]->hasFocus());
        QTest::keyClick(fields[1], Qt::Key_Tab);
        QTRY_VERIFY(fields[0]->hasFocus());
        QTest::keyClick(fields[0], Qt::Key_Backtab);
        QTRY_VERIFY(fields[1]->hasFocus());
    }

    void itGoesWithItsParent()
    {
        FloatingCard card(m_window.get());
        shown(card);
        m_window->hide();
        m_window->show();
        QVERIFY(!card.isVisible());
    }

private:
    QList<QLineEdit *> shown(FloatingCard &card)
    {
        auto *column = new QVBoxLayout(&card);
        const QList<QLineEdit *> fields{new QLineEdit(&card), new QLineEdit(&card)};
        for (QLineEdit *field : fields)
            column->addWidget(field);
        card.showAt(QRect(m_window->mapToGlobal(QPoint(20, 80)), QSize(2, 20)), {200, 120});
        fields.first()->setFocus();
        [&] {
            QTRY_VERIFY(fields.first()->hasFocus());
        }();
        return fields;
    }

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_below = nullptr;
    QLineEdit *m_other = nullptr;
};

STET_TEST(TestFloatingCard)

#include "test_floating_card.moc"
