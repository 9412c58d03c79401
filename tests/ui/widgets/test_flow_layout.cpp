// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/widgets/flow_layout.h"

#include <QWidget>

using namespace stet;

namespace {

/// Asks for one size, and takes more width where it may.
class Block : public QWidget
{
public:
    Block(QSize size, QSizePolicy::Policy across, QWidget *parent)
        : QWidget(parent)
        , m_size(size)
    {
        setSizePolicy(across, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override { return m_size; }

    [[nodiscard]] QSize minimumSizeHint() const override { return {10, m_size.height()}; }

private:
    QSize m_size;
};

constexpr int gap = 4;

} // namespace

class TestFlowLayout : public QObject
{
    Q_OBJECT

private:
    QWidget m_page;
    FlowLayout *m_flow = nullptr;

    QWidget *add(QSize size, QSizePolicy::Policy across = QSizePolicy::Fixed)
    {
        auto *block = new Block(size, across, &m_page);
        m_flow->addWidget(block);
        block->show();
        return block;
    }

    void layOutIn(int width)
    {
        m_page.resize(width, m_flow->heightForWidth(width));
        m_flow->setGeometry(m_page.rect());
    }

    void begin(FlowLayout::Rows rows)
    {
        qDeleteAll(m_page.findChildren<QWidget *>());
        delete m_flow;
        m_flow = new FlowLayout(gap, &m_page, rows);
        m_page.setLayoutDirection(Qt::LeftToRight);
    }

private Q_SLOTS:

    void aFullRowBeginsAnother()
    {
        begin(FlowLayout::Rows::AtBegin);
        const QWidget *one = add({40, 20});
        const QWidget *two = add({40, 20}, QSizePolicy::Expanding);
        const QWidget *three = add({40, 20});
        QCOMPARE(m_flow->rowWidth(), 3 * 40 + 2 * gap);
        layOutIn(100);
        QCOMPARE(one->geometry(), QRect(0, 0, 40, 20));
        QCOMPARE(two->geometry(), QRect(44, 0, 40, 20));
        QCOMPARE(three->geometry(), QRect(0, 24, 40, 20));
        QCOMPARE(m_page.height(), 44);
    }

    void whatCanGrowSharesWhatARowHasLeft()
    {
        begin(FlowLayout::Rows::Filled);
        const QWidget *one = add({40, 20}, QSizePolicy::Expanding);
        const QWidget *two = add({30, 10});
        const QWidget *three = add({20, 20}, QSizePolicy::Expanding);
        layOutIn(200);
        // 200 less 90 and two gaps are 102, half for each of the two.
        QCOMPARE(one->geometry(), QRect(0, 0, 91, 20));
        QCOMPARE(two->geometry(), QRect(95, 5, 30, 10)); // in the middle of the row
        QCOMPARE(three->geometry(), QRect(129, 0, 71, 20));
    }

    void whatOneCannotTakeOthersGet()
    {
        begin(FlowLayout::Rows::Filled);
        const QWidget *one = add({40, 20}, QSizePolicy::Expanding);
        QWidget *two = add({40, 20}, QSizePolicy::Expanding);
        two->setMaximumWidth(50);
        layOutIn(204);
        QCOMPARE(one->geometry(), QRect(0, 0, 150, 20));
        QCOMPARE(two->geometry(), QRect(154, 0, 50, 20));
    }

    void eachRowIsFilledByItself()
    {
        begin(FlowLayout::Rows::Filled);
        const QWidget *field = add({70, 20}, QSizePolicy::Expanding);
        const QWidget *button = add({50, 20});
        layOutIn(100);
        QCOMPARE(field->geometry(), QRect(0, 0, 100, 20));
        QCOMPARE(button->geometry(), QRect(0, 24, 50, 20));
    }

    void whatIsWiderThanARowGetsAllOfOne()
    {
        begin(FlowLayout::Rows::Filled);
        const QWidget *wide = add({300, 20}, QSizePolicy::Expanding);
        layOutIn(100);
        QCOMPARE(wide->width(), 100);
        QCOMPARE(m_flow->minimumSize(), QSize(10, 20));
    }

    void aMirroredWindowBeginsAtTheRight()
    {
        begin(FlowLayout::Rows::Filled);
        m_page.setLayoutDirection(Qt::RightToLeft);
        const QWidget *one = add({40, 20});
        const QWidget *two = add({40, 20}, QSizePolicy::Expanding);
        layOutIn(200);
        QCOMPARE(one->geometry(), QRect(160, 0, 40, 20));
        QCOMPARE(two->geometry(), QRect(0, 0, 156, 20));
    }

    void whatIsHiddenTakesNoRoom()
    {
        begin(FlowLayout::Rows::Filled);
        QWidget *one = add({40, 20});
        const QWidget *two = add({40, 20});
        one->hide();
        QCOMPARE(m_flow->rowWidth(), 40);
        layOutIn(200);
        QCOMPARE(two->pos(), QPoint(0, 0));
    }
};

STET_TEST(TestFlowLayout)
#include "test_flow_layout.moc"
