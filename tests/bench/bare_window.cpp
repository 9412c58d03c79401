// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a program with a window can be: a table of a few rows. Says when it was painted.
#include <QApplication>
#include <QEvent>
#include <QTableWidget>

#include <cstdio>

namespace {

class Table : public QTableWidget
{
public:
    Table()
        : QTableWidget(20, 6)
    {
        for (int row = 0; row < rowCount(); ++row) {
            for (int column = 0; column < columnCount(); ++column)
                setItem(row, column, new QTableWidgetItem(QStringLiteral("A cell")));
        }
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTableWidget::paintEvent(event);
        if (m_told)
            return;
        m_told = true;
        std::puts("list");
        std::fflush(stdout);
    }

private:
    bool m_told = false;
};

} // namespace

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    Table table;
    table.resize(1440, 900);
    table.show();
    return QApplication::exec();
}
