import java.io.FileInputStream;
import java.util.Scanner;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Says of each file named on standard input, for each flavour, which rules it breaks, and that it was looked at. */
public class Conformance {
    public static void main(String[] flavours) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        Scanner files = new Scanner(System.in, "UTF-8");
        while (files.hasNextLine()) {
            String file = files.nextLine();
            for (String name : flavours) {
                PDFAFlavour flavour = PDFAFlavour.fromString(name);
                try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour);
                     PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                    for (TestAssertion broken : validator.validate(parser).getTestAssertions())
                        System.out.println(String.join("\t", file, name, broken.getRuleId().getClause() + " test "
                            + broken.getRuleId().getTestNumber() + ": " + broken.getMessage()));
                }
                System.out.println(String.join("\t", file, name, ""));
            }
        }
    }
}
